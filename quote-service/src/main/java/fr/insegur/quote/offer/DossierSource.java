package fr.insegur.quote.offer;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;

/** What the dossier is made of: the exact figures, which stay here. */
record DossierSource(
        String activity,
        String region,
        Money turnover,
        Money need,
        int debtors,
        BigDecimal topDebtorShare,
        BigDecimal dsoDays,
        List<AgedAmount> ageing,
        boolean confidential) {}
