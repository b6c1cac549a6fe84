package fr.insegur.platform.problem;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a caller's values brought about from what is our own fault. */
final class InputFaults {
    // Number out of range, date out of range, character that cannot be stored.
    private static final Set<String> STATES = Set.of("22003", "22008", "22021");

    private InputFaults() {}

    static boolean isOne(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
            if (cause instanceof ArithmeticException arithmetic && isOverflow(arithmetic)) {
                return true;
            }
        }
        return false;
    }

    /** The kinds of a fault and its causes, and the first place in our code: all that its messages tell without their values. */
    static String placeOf(Throwable fault) {
        StringBuilder kinds = new StringBuilder();
        String place = "";
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : " by ").append(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (place.isEmpty() && frame.getClassName().startsWith("fr.insegur.")) {
                    place = " at " + frame;
                }
            }
        }
        return kinds + place;
    }

    /** A division by zero is ours; a value that outgrows its type came from outside. */
    private static boolean isOverflow(ArithmeticException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("overflow") || words.contains("out of long range") || words.contains("out of int range");
    }
}
