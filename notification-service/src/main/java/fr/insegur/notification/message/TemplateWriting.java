package fr.insegur.notification.message;

import fr.insegur.platform.money.Money;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the templates may say of a value: {@code {message.balance.fr}}. */
@TemplateExtension
final class TemplateWriting {
    private TemplateWriting() {}

    static String fr(Money money) {
        return FrenchWritingRules.money(money);
    }

    static String fr(LocalDate date) {
        return FrenchWritingRules.date(date);
    }

    static String percent(BigDecimal fraction) {
        return FrenchWritingRules.percent(fraction);
    }

    static String days(BigDecimal days) {
        return FrenchWritingRules.days(days);
    }

    static String word(String code, String kind) {
        return FrenchWords.of(kind, code);
    }

    static String remedy(String code, String kind) {
        return FrenchWords.remedy(kind, code);
    }
}
