package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.audit.AuditExcerpt;
import fr.insegur.receivables.audit.ReadAuditExcerpt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An audit as a PDF. The figures are read in a transaction of their own, which is over before the pages are set, so that no connection
 * waits for them. Setting needs memory, so only a few are set at a time, and who has to wait too long is asked to come again.
 */
@ApplicationScoped
class WriteAuditDocument {
    private final ReadAuditExcerpt readExcerpt;
    private final DocumentSettings settings;
    private final DocumentPlaces places;
    private final AuditPages pages = new AuditPages(DocumentFonts.printable());

    /** @param asOf the audit's day */
    record AuditDocument(LocalDate asOf, byte[] pdf) {}

    WriteAuditDocument(ReadAuditExcerpt readExcerpt, DocumentSettings settings) {
        this.readExcerpt = readExcerpt;
        this.settings = settings;
        this.places = new DocumentPlaces(settings.maxConcurrent(), settings.maxWait());
    }

    /** @throws Refused when there is no such audit for the caller, or too many documents are being set */
    AuditDocument write(UUID id) {
        AuditExcerpt excerpt = readExcerpt.read(
                id, new AuditExcerpt.Limits(settings.maxDebtors(), settings.maxPastTheLaw(), settings.maxOverdue()));
        byte[] pdf = places.in(() -> PdfPress.print(pages.write(excerpt)));
        return new AuditDocument(excerpt.audit().asOf(), pdf);
    }
}
