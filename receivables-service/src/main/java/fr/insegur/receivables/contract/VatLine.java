package fr.insegur.receivables.contract;

import fr.insegur.receivables.contract.ContractTerms.Fee;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The VAT rate of a fee from a day on, as a row of the contract. */
@Embeddable
record VatLine(
        @Enumerated(EnumType.STRING) Fee fee,
        BigDecimal rate,
        @Column(name = "from_date") LocalDate fromDate) {}
