package fr.insegur.receivables.monthclose;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param month as {@code 2026-01} */
@Schema(name = "CloseMonthCommand", examples = "{\"month\":\"2026-01\"}")
record CloseMonthCommand(
        @NotNull @Pattern(regexp = "(19|20)\\d{2}-(0[1-9]|1[0-2])")
        String month) {}
