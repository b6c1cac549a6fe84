package fr.insegur.receivables.auditdocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a document, lines joined and all spaces alike. */
final class PdfReading implements AutoCloseable {
    final PDDocument document;

    PdfReading(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** @param page from 1 */
    String text(int page) {
        return text(page, page, true);
    }

    String text() {
        return text(1, pages(), true);
    }

    /** In the order of the cells, so that a text of several lines is in one piece. */
    String cellByCell() {
        return text(1, pages(), false);
    }

    private String text(int first, int last, boolean byPosition) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(byPosition);
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document).replaceAll("[\\s\\u00a0]+", " ").strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
