package fr.insegur.receivables.auditdocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.audit.MetricCode;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditDocumentTest {
    private static final AuditPages PAGES = new AuditPages(DocumentFonts.printable());

    private final MadeUpAudit made = new MadeUpAudit();

    @Test
    void theFirstPageTellsTheStoryWithItsAmounts() throws IOException {
        try (PdfReading pdf = print()) {
            String story = pdf.text(1);
            for (String told : List.of(
                    "Votre entreprise · situation au 31 décembre 2025 · période du 01/01/2025 au 31/12/2025",
                    "Source : fichier des écritures comptables (FEC) · audit établi le 13/01/2026",
                    "Encours échu (43,3 %)",
                    "Au 31 décembre 2025, vos clients vous doivent 1 234 568 €. Sur cet encours, 251 235 € (20,0 % des postes ouverts)"
                            + " sont finançables dès aujourd'hui, à la quotité suggérée de 70 %. Le reste ne l'est pas, surtout à cause"
                            + " des factures échues (534 568 €) et de la concentration sur un débiteur (262 748 €).",
                    "Factures et postes ouverts 1 256 913 €",
                    "Clients qui ne sont pas des entreprises −22 345 €",
                    "Factures éligibles 358 907 €",
                    "Réserve du factor (1 − quotité) −107 672 €",
                    "Finançable aujourd'hui 251 235 €",
                    "Grandes Surfaces de l'Ouest, représente 53,0 %",
                    "27,1 % de l'encours a plus de 30 jours de retard",
                    "12 346 € de pénalités",
                    "Confiance de l'audit : C – estimé, à confirmer avec vous.",
                    "A : ce que vos comptes disent eux-mêmes. B : déduit avec de bonnes raisons. C : estimé")) {
                assertTrue(story.contains(told), () -> told + "\nis not in\n" + story);
            }
        }
    }

    @Test
    void theStoryKeepsToOnePageWhenThereIsMostToTell() throws IOException {
        made.scale = 10_000;
        made.debtors.set(0, MadeUpAudit.debtor("W".repeat(200), "654320.98"));
        try (PdfReading pdf = print()) {
            assertTrue(pdf.text(1).contains("Finançable aujourd'hui 2 512 345 600 €"), pdf.text(1));
            assertTrue(pdf.text(1).contains("Confiance de l'audit : C"), pdf.text(1));
            assertTrue(pdf.text(2).startsWith("Les graphiques"), pdf.text(2));
        }
    }

    @Test
    void chartsHaveAmountsInFrench() throws IOException {
        try (PdfReading pdf = print()) {
            String charts = pdf.text(2);
            for (String label : List.of(
                    "Non échu 700 000 € 56,7 %",
                    "Plus de 180 jours 74 568 € 6,0 %",
                    "Coopérative Laitière du Bessin 123 457 € 10,0 %",
                    "17 autres débiteurs 456 790 € 37,0 %",
                    "ventes facturées TTC, en k€",
                    "1 052",
                    "34,4 j")) {
                assertTrue(charts.contains(label), () -> label + "\nis not in\n" + charts);
            }
        }
    }

    @Test
    void tablesHaveEveryFigureAndTheReasonWhyOneIsAbsent() throws IOException {
        made.unavailable(MetricCode.NET_SALES_12_MONTHS, "Le fichier ne contient pas de compte de vente (70).");
        try (PdfReading pdf = print()) {
            String text = pdf.text();
            for (String told : List.of(
                    "Encours clients (solde des comptes) 1 234 567,89 € A Encours échu / encours brut",
                    "Chiffre d'affaires HT sur douze mois non disponible Le fichier ne contient pas de compte de vente (70).",
                    "Écart entre DSO et délai contractuel 32,1 j Alerte C",
                    "Dilution : avoirs, remises et pertes",
                    "4,1 % Vigilance B",
                    "Qualité de la gestion du poste clients 63 / 100",
                    "déc. 2025 1 051 851,84 € 876 543,24 € 1 234,00 € 57 960 000,00 € 34,4 j",
                    "Grandes Surfaces de l'Ouest 654 321 654 321 – – – – – 60 j 72 j 12 j",
                    "Total 1 234 568 700 000 200 000 120 000 80 000 60 000 74 568",
                    "Débiteurs dont des factures dépassent le plafond légal : 14. Débiteurs redevables de pénalités : 33.",
                    "1 des 119 postes échus",
                    "FA25-00812 01/09/2025 01/10/2025 estimée (30 jours, loi) 91 j 45 678,90 €",
                    "Encours audité 1 234 567,89 €",
                    "Lettrage comptable soldé A 4 000 000,00 € 80,0 %",
                    "467100 (12 écritures)",
                    "42,0 % de l'encours n'a ni échéance ni délai connu")) {
                assertTrue(text.contains(told), () -> told + "\nis not in\n" + text);
            }
            String cellByCell = pdf.cellByCell();
            for (MetricCode code : MetricCode.values()) {
                assertTrue(cellByCell.contains(code.label()), code.name());
            }
        }
    }

    @Test
    void labelsOfTheFileAreNothingButText() throws IOException {
        String hostile = "<b>Durand & Fils</b>{x}<script>";
        made.debtors.set(0, MadeUpAudit.debtor(hostile, "654320.98"));
        made.overdue.add(MadeUpAudit.item("\"'><img src=x>", "</td>&amp;", "1.00"));
        String html = PAGES.write(made.excerpt());
        assertTrue(html.contains("&lt;b&gt;Durand &amp; Fils&lt;/b&gt;{x}&lt;script&gt;"), html);
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        try (PdfReading pdf = print()) {
            assertTrue(pdf.text(1).contains("Votre premier débiteur, " + hostile + ", représente"), pdf.text(1));
            assertTrue(pdf.text().contains("</td>&amp;"), pdf.text());
        }
    }

    @Test
    void whatTheFontLacksIsASquareAndWhatIsNoCharacterIsGone() throws IOException {
        made.debtors.set(1, MadeUpAudit.debtor("Le \ud83d\ude00 Bistrot\u0000 \u202e\u4e2d", "123456.78"));
        try (PdfReading pdf = print()) {
            assertTrue(pdf.text(2).contains("Le □ Bistrot □ 123 457 €"), pdf.text(2));
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        Set<String> fonts = new TreeSet<>();
        try (PdfReading pdf = print()) {
            for (PDPage page : pdf.document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    PDFont font = resources.getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        assertEquals(Set.of("LiberationSans", "LiberationSans-Bold"), fonts);
    }

    @Test
    void nothingInItCanBeClickedOrRun() throws IOException {
        try (PdfReading pdf = print()) {
            PDDocumentCatalog catalog = pdf.document.getDocumentCatalog();
            assertNull(catalog.getOpenAction());
            assertNull(catalog.getAcroForm());
            assertFalse(catalog.getCOSObject().containsKey(COSName.AA));
            assertFalse(catalog.getCOSObject().containsKey(COSName.getPDFName("Names")));
            for (PDPage page : pdf.document.getPages()) {
                assertEquals(List.of(), page.getAnnotations());
                assertFalse(page.getCOSObject().containsKey(COSName.AA));
            }
        }
    }

    @Test
    void nothingIsLoadedFromAnywhere(@TempDir Path folder) throws IOException {
        Path sheet = Files.writeString(folder.resolve("a.css"), "p:after { content: 'LOADED' }");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            String there = "http://127.0.0.1:" + server.getLocalPort();
            byte[] pdf = PdfPress.print("<html lang='fr'><head><title>t</title><link rel='stylesheet' href='"
                    + sheet.toUri() + "'/><style>@import url('" + there + "/a.css'); p { background: url('" + there
                    + "/b.png') }</style></head><body style=\"font-family: 'Liberation Sans'\"><p>Texte<img alt='x' src='"
                    + there + "/c.png'/></p></body></html>");
            assertThrows(SocketTimeoutException.class, server::accept);
            try (PdfReading reading = new PdfReading(pdf)) {
                assertTrue(reading.text().contains("Texte"), reading.text());
                assertFalse(reading.text().contains("LOADED"), reading.text());
            }
        }
    }

    @Test
    void itSaysWhatItIsAndNumbersItsPages() throws IOException {
        try (PdfReading pdf = print()) {
            assertEquals(
                    "Audit du poste clients au 31/12/2025",
                    pdf.document.getDocumentInformation().getTitle());
            assertEquals("Insegur", pdf.document.getDocumentInformation().getAuthor());
            assertEquals("fr", pdf.document.getDocumentCatalog().getLanguage());
            assertTrue(pdf.document.getDocumentCatalog().getMarkInfo().isMarked());
            for (int page = 1; page <= pdf.pages(); page++) {
                assertTrue(pdf.text(page).endsWith("Page " + page + " / " + pdf.pages()), pdf.text(page));
                assertEquals(
                        595,
                        Math.round(pdf.document.getPage(page - 1).getMediaBox().getWidth()));
                assertEquals(
                        842,
                        Math.round(pdf.document.getPage(page - 1).getMediaBox().getHeight()));
            }
        }
    }

    @Test
    void itStaysSmallHoweverLongTheLabelsAre() throws IOException {
        made.debtors.clear();
        made.overdue.clear();
        String endless = "Société é&<".repeat(10_000);
        for (int index = 0; index < 20; index++) {
            made.debtors.add(MadeUpAudit.debtor(endless, "100.00"));
        }
        for (int index = 0; index < 40; index++) {
            made.overdue.add(MadeUpAudit.item("w".repeat(100_000), "N".repeat(100_000), "123456789.01"));
        }
        byte[] pdf = PdfPress.print(PAGES.write(made.excerpt()));
        assertTrue(pdf.length < 400_000, () -> pdf.length + " bytes");
        try (PdfReading reading = new PdfReading(pdf)) {
            assertTrue(reading.pages() <= 12, () -> reading.pages() + " pages");
        }
    }

    @Test
    void anAgedBalanceHasNoSalesAndSaysSo() throws IOException {
        made.source = LedgerSource.AGED_BALANCE;
        made.sales = false;
        try (PdfReading pdf = print()) {
            assertTrue(pdf.text(1).contains("Source : balance âgée"), pdf.text(1));
            assertTrue(pdf.text(2).contains("Le fichier ne donne pas les ventes"), pdf.text(2));
            assertFalse(pdf.text().contains("Les douze mois"), pdf.text());
        }
    }

    private PdfReading print() {
        return new PdfReading(PdfPress.print(PAGES.write(made.excerpt())));
    }
}
