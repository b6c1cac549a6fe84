package fr.insegur.fec;

/** The nine-digit company number and its Luhn key. */
final class Siren {

    private Siren() {}

    /** The number made of these eight digits and the key that makes it valid. */
    static String withKey(int firstEight) {
        String digits = "%08d".formatted(firstEight);
        return digits + (10 - luhnSum(digits + "0") % 10) % 10;
    }

    static boolean isValid(String siren) {
        return siren.matches("\\d{9}") && luhnSum(siren) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
