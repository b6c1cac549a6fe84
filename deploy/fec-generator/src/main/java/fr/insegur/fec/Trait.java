package fr.insegur.fec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What accounting files of real companies have and the plain generated file has not. Traits of {@link Kind#FORM} change how
 * lines are written, never what is true; traits of {@link Kind#SUBSTANCE} change what happens in the books, and
 * {@link Truth} knows it.
 */
public enum Trait {
    /** UTF-8 that begins with a byte order mark. */
    BYTE_ORDER_MARK(Kind.FORM, Alternative.CHARSET),
    /** ISO 8859-15 instead of UTF-8. */
    LATIN_9(Kind.FORM, Alternative.CHARSET),
    /** A vertical bar between the fields instead of a tab. */
    PIPE(Kind.FORM),
    /** A separator after the last field, in the header too. */
    TRAILING_SEPARATOR(Kind.FORM),
    /** Texts filled up with spaces to a fixed width, also where they are empty. */
    PADDED_TEXTS(Kind.FORM),
    /** Amounts such as 0000000069,60. */
    ZERO_PADDED_AMOUNTS(Kind.FORM),
    /** Credit notes as negative debits and credits. */
    NEGATIVE_AMOUNTS(Kind.FORM),
    /** Montant and Sens, which is D or C, in the place of Debit and Credit. */
    LETTER_SIGNS(Kind.FORM, Alternative.AMOUNTS),
    /** Montant and Sens, which is +1 or -1, in the place of Debit and Credit. */
    NUMBER_SIGNS(Kind.FORM, Alternative.AMOUNTS),
    /** The four columns of cash accounting after the eighteen. */
    COLUMNS_22(Kind.FORM),
    /** Names of columns in upper case. */
    UPPER_CASE_HEADER(Kind.FORM, Alternative.HEADER),
    /** Names of columns in lower case. */
    LOWER_CASE_HEADER(Kind.FORM, Alternative.HEADER),
    /** The column that is prescribed as Montantdevise is called MontantDevise, Idevise is called IDevise. */
    OTHER_CASE_HEADER(Kind.FORM, Alternative.HEADER),
    /** Lines end by CR LF. */
    CR_LF(Kind.FORM, Alternative.LINE_END),
    /** Lines end by CR CR LF. */
    CR_CR_LF(Kind.FORM, Alternative.LINE_END),
    /** Lines end by CR alone. */
    CR(Kind.FORM, Alternative.LINE_END),
    /** A line without anything here and there. */
    BLANK_LINES(Kind.FORM),
    /** EcritureNum is 0 on every line. */
    ENTRY_NUMBER_ZERO(Kind.FORM),
    /** ValidDate is empty. */
    NO_VALIDATION_DATE(Kind.FORM),
    /** Codes of journals in lower case. */
    LOWER_CASE_JOURNALS(Kind.FORM),
    /** A separator within some EcritureLib; only with {@link #PIPE}. */
    STRAY_SEPARATOR(Kind.FORM),
    /** References such as "FA  25-00042", while the labels write FA25-00042. */
    DOUBLE_SPACES(Kind.FORM),
    /** Receipts carry "0000000" or "VT" instead of a document. */
    VOID_PIECES(Kind.FORM),
    /** All invoices of a month share one PieceRef. */
    BATCH_PIECES(Kind.FORM),
    /** DateLet is blank on lettered lines. */
    NO_LETTERING_DATE(Kind.FORM),
    /** Dates as JJ/MM/AAAA. */
    SLASHED_DATES(Kind.FORM),
    /** The lines of an entry do not follow each other. */
    SCATTERED_LINES(Kind.FORM),
    /** No CompAuxNum: the customer's code follows the account's first digits in CompteNum. */
    CODE_IN_ACCOUNT(Kind.FORM),
    /** A file name that ends in .TXT and whose closing date is not that of the entries. */
    MISLEADING_NAME(Kind.FORM),

    /** One opening line per customer and account, not lettered, while what pays it later is lettered. */
    OPENING_PER_CUSTOMER(Kind.SUBSTANCE),
    /** Nothing is lettered. */
    NO_LETTERING(Kind.SUBSTANCE, Alternative.LETTERING),
    /** One party in three is not lettered. */
    PARTIAL_LETTERING(Kind.SUBSTANCE, Alternative.LETTERING),
    /** Card and cash takings on customers that are nobody. */
    CASH_CUSTOMERS(Kind.SUBSTANCE),
    /** Sales that pass by 4672 instead of 411. */
    SALES_ELSEWHERE(Kind.SUBSTANCE),
    /** Bills of exchange on 413, the day they are due in their label. */
    BILLS(Kind.SUBSTANCE),
    /** Customers' debts passed to 416, some of them partly paid or lost later. */
    DOUBTFUL(Kind.SUBSTANCE),
    /** Debts written off to 654. */
    WRITE_OFFS(Kind.SUBSTANCE),
    /** Many credit notes, and rebates that belong to no invoice. */
    CREDIT_NOTES(Kind.SUBSTANCE),
    /** Many invoices paid in two or three parts. */
    PARTIAL_PAYMENTS(Kind.SUBSTANCE),
    /** Every customer pays several invoices at a time. */
    COLLECTIVE_PAYMENTS(Kind.SUBSTANCE),
    /** Invoices paid twice, or too much, which leaves credits that pay nothing. */
    OVERPAYMENTS(Kind.SUBSTANCE),
    /** Money sent back to customers that had paid too much. */
    REFUNDS(Kind.SUBSTANCE),
    /** Receipts that the bank takes back, so that the customer owes again. */
    UNPAID_RETURNS(Kind.SUBSTANCE),
    /** Customers that are suppliers too, and debts set off against each other. */
    NETTING(Kind.SUBSTANCE),
    /** Money received before the invoice, on 4191. */
    ADVANCES(Kind.SUBSTANCE),
    /** Sales of a year that are invoiced in the next one, on 418. */
    NOT_YET_INVOICED(Kind.SUBSTANCE),
    /** Receipts that pass by the suspense account 473. */
    SUSPENSE(Kind.SUBSTANCE),
    /** Invoices assigned to a factor: 467 for its account, 6225 for what it takes. */
    FACTORING(Kind.SUBSTANCE),
    /** Two financial years, a file each. */
    SUCCESSIVE_YEARS(Kind.SUBSTANCE);

    /** What a trait changes. */
    public enum Kind {
        FORM,
        SUBSTANCE
    }

    /** Traits of one alternative exclude each other. */
    enum Alternative {
        NONE,
        CHARSET,
        AMOUNTS,
        HEADER,
        LINE_END,
        LETTERING
    }

    private static final int DRAWN_PER_MILLE = 260;

    private final Kind kind;
    private final Alternative alternative;

    Trait(Kind kind) {
        this(kind, Alternative.NONE);
    }

    Trait(Kind kind, Alternative alternative) {
        this.kind = kind;
        this.alternative = alternative;
    }

    public Kind kind() {
        return kind;
    }

    /** A combination that depends on the seed alone; each trait is in about a quarter of them. */
    public static Set<Trait> drawnBy(long seed) {
        Random random = new Random(seed * 0x5DEECE66DL + 11);
        EnumSet<Trait> drawn = EnumSet.noneOf(Trait.class);
        List<Trait> order = new ArrayList<>(List.of(values()));
        Collections.shuffle(order, random);
        for (Trait trait : order) {
            if (random.nextInt(1000) < DRAWN_PER_MILLE && drawn.stream().noneMatch(trait::excludes)) {
                drawn.add(trait);
            }
        }
        if (drawn.contains(STRAY_SEPARATOR)) {
            drawn.add(PIPE);
        }
        return Collections.unmodifiableSet(drawn);
    }

    private boolean excludes(Trait other) {
        return this != other && alternative != Alternative.NONE && alternative == other.alternative;
    }

    /** @throws IllegalArgumentException when these traits cannot be in one file */
    static void requireCompatible(Set<Trait> traits) {
        for (Trait trait : traits) {
            if (traits.stream().anyMatch(trait::excludes)) {
                throw new IllegalArgumentException(trait + " excludes another trait of " + traits);
            }
        }
        if (traits.contains(STRAY_SEPARATOR) && !traits.contains(PIPE)) {
            throw new IllegalArgumentException("STRAY_SEPARATOR needs PIPE.");
        }
    }
}
