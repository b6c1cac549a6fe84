package fr.insegur.platform.identifier;

/** The nine-digit number of a French company, whose last digit is a Luhn check. */
public final class Siren {
    private Siren() {}

    public static boolean isValid(String siren) {
        return siren.matches("[0-9]{9}") && luhnSum(siren) % 10 == 0 && !"000000000".equals(siren);
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
