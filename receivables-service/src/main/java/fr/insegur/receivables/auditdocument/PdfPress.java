package fr.insegur.receivables.auditdocument;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Sets HTML as a PDF: A4, tagged for screen readers, its fonts inside. Nothing is loaded, from wherever: pages have no images, no
 * links and no style sheets but their own, and an address that came in all the same leads nowhere.
 */
final class PdfPress {
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private PdfPress() {}

    static byte[] print(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(DocumentFonts::regular, DocumentFonts.FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(DocumentFonts::bold, DocumentFonts.FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useProtocolsStreamImplementation(PdfPress::refuse, "http", "https", "file", "jar", "ftp", "data")
                    .usePdfUaAccessibility(true)
                    .withProducer("Insegur")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException("a document cannot be set", failure);
        }
        return pdf.toByteArray();
    }

    private static FSStream refuse(String uri) {
        throw new IllegalStateException("documents load nothing");
    }
}
