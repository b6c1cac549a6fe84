package fr.insegur.receivables.ledgerimport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client says beside its file.
 *
 * @param quoteRequestId for which the audit is wanted; absent without one
 * @param fileName as the client calls the file, fit to be shown
 * @param lenientAmounts whether a decimal point is taken for a comma
 */
record UploadWish(@Nullable UUID quoteRequestId, @Nullable String fileName, boolean lenientAmounts) {}
