package fr.insegur.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words that clients read; no-break spaces are shown as plain ones, so that the expectations can be read. */
@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class LetterWriterTest {
    private static final LocalDate DAY_60 = LocalDate.of(2026, 3, 13);

    @Inject
    LetterWriter letters;

    @Test
    void aSettlementNamesEveryFeeToTheCent() {
        Letter letter = letter(new Message.InvoiceSettled(
                "FA-2026-0101",
                Money.eur("100.00"),
                Money.eur("20.00"),
                Money.eur("75.00"),
                Money.eur("0.00"),
                Money.eur("195.00"),
                Money.eur("805.00"),
                DAY_60));
        assertEquals("Facture FA-2026-0101 soldée : solde de 805,00 € versé", letter.subject());
        assertEquals("""
                Bonjour Camille Lemoine,

                La facture FA-2026-0101 est soldée : le factor vous a versé 805,00 €, en date de valeur du 13 mars 2026.

                - Commission de service : 100,00 €, TVA 20,00 €
                - Commission de financement : 75,00 €, TVA 0,00 €
                - Total des frais : 195,00 €
                - Solde versé : 805,00 €

                Nous restons à votre disposition pour toute question.

                Bien cordialement,
                L’équipe Insegur

                --
                Ce message vous est adressé automatiquement dans le cadre du suivi de votre dossier. Vous pouvez choisir les messages que vous recevez dans votre espace client.
                """, letter.text());
        assertTrue(letter.html().contains("<tr><td>Total des frais</td><td align=\"right\">195,00 €</td></tr>"));
    }

    @Test
    void aSettlementWithoutABalanceSpeaksOfNoPayment() {
        Money none = Money.eur("0.00");
        Letter letter = letter(new Message.InvoiceSettled("FA-1", none, none, none, none, none, none, DAY_60));
        assertEquals("Facture FA-1 soldée", letter.subject());
        assertContains(letter, "La facture FA-1 est soldée, en date de valeur du 13 mars 2026.");
    }

    @Test
    void aBalanceThatDoesNotSettleTheInvoiceDoesNotSaySo() {
        Letter letter = letter(new Message.BalanceReleased("FA-1", Money.eur("800.00"), DAY_60));
        assertEquals("Facture FA-1 : solde de 800,00 € versé", letter.subject());
        assertContains(
                letter,
                "Le factor vous a versé un solde de 800,00 € sur la facture FA-1, en date de valeur du 13 mars 2026.");
        assertFalse(letter.text().contains("est soldée"), letter::text);
        assertFalse(letter.html().contains("est soldée"), letter::html);
    }

    @Test
    void aPartPaymentSaysWhatIsLeftOpenAndTheLastOneThatNothingIs() {
        Letter part = letter(new Message.PaymentReceived("FA-1", Money.eur("6000.00"), Money.eur("4000.00"), DAY_60));
        Letter last = letter(new Message.PaymentReceived("FA-1", Money.eur("4000.00"), Money.eur("0.00"), DAY_60));
        assertEquals("Facture FA-1 : paiement partiel de 6 000,00 € reçu", part.subject());
        assertContains(
                part,
                "a réglé une partie de la facture FA-1 : le factor a reçu 6 000,00 €, en date de valeur du 13 mars 2026."
                        + " Il reste 4 000,00 € à régler.");
        assertEquals("Facture FA-1 : paiement de 4 000,00 € reçu", last.subject());
        assertContains(last, "La facture FA-1 est réglée en totalité : le factor a reçu 4 000,00 €,");
    }

    @Test
    void aPaymentThatWasKeptBeforePartsWereToldIsStillWritten() {
        Letter letter = letters.write(
                MessageTemplate.PAYMENT_RECEIVED,
                "{\"number\":\"FA-1\",\"paid\":{\"amount\":\"10000.00\",\"currency\":\"EUR\"},\"valueDate\":\"2026-03-13\"}",
                "Camille");
        assertEquals("Facture FA-1 : paiement de 10 000,00 € reçu", plain(letter.subject()));
    }

    @Test
    void aFaultOfOursAsksNobodyToCorrectAFile() {
        Letter letter = letter(new Message.LedgerRefused(List.of(new Message.Reason("PROCESSING_FAILED", null)), 0));
        assertContains(letter, "Un incident s’est produit de notre côté");
        assertContains(letter, "Vous n’avez rien à corriger : nous vous invitons à déposer le même fichier");
        assertFalse(letter.text().contains("de corriger ce fichier"), letter::text);
        assertFalse(letter.html().contains("de corriger ce fichier"), letter::html);
    }

    @Test
    void salesThatRanOutFirstAreSaidToBeMoreThanCounted() {
        assertContains(letter(audit("365.0", true)), "(DSO) : plus de 365 jours\n");
        assertContains(letter(audit("1.5", false)), "(DSO) : 1,5 jour\n");
        assertContains(letter(audit("0.0", false)), "(DSO) : 0 jour\n");
        assertContains(letter(audit("2.0", false)), "(DSO) : 2 jours\n");
    }

    @Test
    void aLineToBeVerifiedIsAdvisedOnWhatTheClientCanDo() {
        Letter letter = letter(new Message.InvoiceRejected("FA-7", List.of("VERIFICATION_NEEDED")));
        assertContains(
                letter, "Nous vous invitons à contacter votre courtier, avec la facture et la preuve de livraison.");
    }

    /** Another service owns the codes; whatever keeps an invoice from being assigned has words here, and says what to do. */
    @Test
    void everyCodeThatRefusesALineHasItsWords() throws IOException {
        Path table = Path.of(
                System.getProperty("insegur.root"),
                "receivables-service/src/main/resources/eligibility/codes.properties");
        List<String> wordless = Files.readAllLines(table).stream()
                .filter(line -> line.endsWith(".effect=REJECT") || line.endsWith(".effect=VERIFY"))
                .map(line -> line.replaceFirst("[.].*", ""))
                // For the broker alone, so it is in no event.
                .filter(code -> !code.equals("ALREADY_ASSIGNED_ELSEWHERE"))
                .filter(code -> FrenchWords.of("line", code).contains(code)
                        || FrenchWords.remedy("line", code).isEmpty())
                .toList();
        assertEquals(List.of(), wordless);
    }

    private static Message audit(String days, boolean beyond) {
        Money none = Money.eur("0.00");
        return new Message.AuditReady(LocalDate.of(2025, 12, 31), "B", none, none, none, new BigDecimal(days), beyond);
    }

    @Test
    void anAuditSaysWhatCanBeFinancedAndHowSureThatIs() {
        Letter letter = letter(new Message.AuditReady(
                LocalDate.of(2025, 12, 31),
                "B",
                Money.eur("412345.67"),
                Money.eur("51234.50"),
                Money.eur("301000.00"),
                new BigDecimal("57.3"),
                false));
        assertEquals("Votre audit du poste clients est prêt", letter.subject());
        assertContains(letter, "arrêté au 31 décembre 2025");
        assertContains(letter, "Montant finançable estimé : 301 000,00 €");
        assertContains(letter, "(DSO) : 57,3 jours");
        assertContains(letter, "Niveau de confiance : bon (écritures lettrées)");
    }

    @Test
    void aRefusedFileSaysWhereAndHowManyMore() {
        Letter letter = letter(new Message.LedgerRefused(
                List.of(new Message.Reason("AMOUNT_TOO_PRECISE", 12L), new Message.Reason("SOMETHING_ELSE", null)), 2));
        assertEquals("Votre fichier comptable n’a pas pu être traité", letter.subject());
        assertContains(
                letter,
                "- ligne 12 : le montant comporte plus de deux décimales\n- anomalie SOMETHING_ELSE\n- et 2 autres anomalies\n");
    }

    @Test
    void aFirstOfferAndARevisedOneAreToldApart() {
        Letter first = letter(offer(false, "EURIBOR_3M"));
        Letter revised = letter(offer(true, "FIXED"));
        assertEquals("Nouvelle offre du factor FACTOR-LITTORAL", first.subject());
        assertContains(
                first, "vous adresse une offre ferme d’affacturage classique, valable jusqu’au 11 février 2026.");
        assertContains(first, "Commission de financement : Euribor 3 mois + 5 % par an");
        assertEquals("Offre révisée du factor FACTOR-LITTORAL", revised.subject());
        assertContains(revised, "Commission de financement : 5 % par an");
        assertContains(revised, "Commission de service (hors taxes) : 1 %");
    }

    @Test
    void aContractWithoutCeilingSaysNothingOfOne() {
        LocalDate start = LocalDate.of(2026, 1, 12);
        BigDecimal rate = new BigDecimal("0.90");
        Letter with = letter(new Message.ContractActive(start, "FULL", rate, Money.eur("300000.00"), true));
        Letter without = letter(new Message.ContractActive(start, "CONF", rate, null, false));
        assertEquals("Votre contrat d’affacturage est en vigueur", with.subject());
        assertContains(with, "- Plafond de financement : 300 000,00 €\n- Vos clients sont informés de la cession");
        assertFalse(without.text().contains("Plafond"));
        assertContains(without, "Vos clients ne sont pas informés de la cession");
    }

    @Test
    void aRemittanceIsCountedInTheSingularAndThePlural() {
        LocalDate day = LocalDate.of(2026, 1, 12);
        assertContains(
                letter(new Message.RemittanceRecorded("R-1", day, 1, Money.eur("10000.00"))),
                "est enregistrée : 1 facture cédée, pour un montant total de 10 000,00 € toutes taxes comprises.");
        assertContains(
                letter(new Message.RemittanceRecorded("R-1", day, 2, Money.eur("22000.00"))), "2 factures cédées");
    }

    @Test
    void aRejectionSaysWhyAndHowToMendIt() {
        Letter letter = letter(new Message.InvoiceRejected("FA-7", List.of("DUPLICATE", "BRAND_NEW")));
        assertEquals("Facture FA-7 : non retenue", letter.subject());
        assertContains(letter, "- Elle est déjà cédée. S’il s’agit d’une autre facture, nous vous invitons à vérifier");
        assertContains(letter, "\n- Motif : BRAND_NEW.\n");
    }

    @Test
    void anAdvanceAndAPaymentNameInvoiceAmountAndDay() {
        Letter advance = letter(new Message.AdvancePaid("FA-1", Money.eur("9000.00"), LocalDate.of(2026, 1, 12)));
        Letter payment = letter(new Message.PaymentReceived("FA-1", Money.eur("10000.00"), Money.eur("0.00"), DAY_60));
        assertEquals("Facture FA-1 : avance de 9 000,00 € versée", advance.subject());
        assertContains(advance, "FA-1 : 9 000,00 €, en date de valeur du 12 janvier 2026.");
        assertEquals("Facture FA-1 : paiement de 10 000,00 € reçu", payment.subject());
        assertContains(payment, "le factor a reçu 10 000,00 €, en date de valeur du 13 mars 2026.");
    }

    @Test
    void whatCameFromOutsideIsTextInHtmlAndNotMarkup() {
        Letter letter =
                letter(new Message.RemittanceRecorded("<b>R&D</b>", LocalDate.of(2026, 1, 12), 1, Money.eur("1.00")));
        assertTrue(letter.html().contains("&lt;b&gt;R&amp;D&lt;/b&gt;"));
        assertTrue(letter.text().contains("<b>R&D</b>"));
    }

    @Test
    void contentThatIsAnotherMessagesIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> letters.write(MessageTemplate.ADVANCE_PAID, "[]", "Camille"));
    }

    private static Message offer(boolean revised, String index) {
        return new Message.OfferReceived(
                "FACTOR-LITTORAL",
                revised,
                true,
                LocalDate.of(2026, 2, 11),
                "FULL",
                new BigDecimal("0.90"),
                new BigDecimal("0.00"),
                new BigDecimal("0.0100"),
                index,
                new BigDecimal("0.0500"));
    }

    /** Kept and read again as between the event and the sending. */
    private Letter letter(Message message) {
        Letter letter = letters.write(message.template(), letters.contentOf(message), "Camille Lemoine");
        return new Letter(plain(letter.subject()), plain(letter.text()), plain(letter.html()));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static void assertContains(Letter letter, String expected) {
        assertTrue(letter.text().contains(expected), letter::text);
    }
}
