package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.DetectedFormat;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a file was found to be, as columns of its import. */
@Embeddable
record FormatRow(@Enumerated(EnumType.STRING) LedgerSource source, String charset, String separator, Integer files) {
    static FormatRow of(DetectedFormat found) {
        return new FormatRow(found.source(), found.charset(), found.separator(), found.files());
    }

    DetectedFormat shown() {
        return new DetectedFormat(source, charset, separator, files);
    }
}
