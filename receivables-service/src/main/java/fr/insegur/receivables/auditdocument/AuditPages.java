package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AuditExcerpt;
import fr.insegur.receivables.audit.AuditView;
import fr.insegur.receivables.audit.MetricCode;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An audit as the well-formed HTML that the document is set from. Every text is escaped as it is written. */
final class AuditPages {
    private static final String HTML = "text/html";

    private final Template template;
    private final String style;
    private final PrintableText printable;

    AuditPages(PrintableText printable) {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .build();
        this.template = engine.parse(resource("audit.html"), Variant.forContentType(HTML));
        this.style = resource("audit.css");
        this.printable = printable;
    }

    String write(AuditExcerpt excerpt) {
        AuditView audit = excerpt.audit();
        Figures figures = new Figures(audit.metrics(), audit.outstanding().currency());
        Map<String, Object> data = new HashMap<>();
        data.put("style", new RawString(style));
        data.put("title", title(excerpt));
        data.put("debtorUnit", Tables.debtorUnit(audit));
        data.put("story", FirstPage.of(excerpt, printable));
        charts(data, excerpt, figures);
        tables(data, excerpt);
        String factoring = Tables.factoring(audit, printable);
        data.put("caveats", Caveats.of(audit, figures, factoring));
        return template.render(data);
    }

    static String title(AuditExcerpt excerpt) {
        return "Audit du poste clients au " + FrenchNumbers.day(excerpt.audit().asOf());
    }

    private void charts(Map<String, Object> data, AuditExcerpt excerpt, Figures figures) {
        AuditView audit = excerpt.audit();
        Money open = Money.of(
                figures.valueOrZero(MetricCode.GROSS_OPEN), audit.outstanding().currency());
        data.put("waterfall", Bars.waterfall(audit));
        data.put("ageing", Bars.ageing(audit));
        data.put("concentration", Bars.concentration(excerpt, open, printable));
        data.put("columns", MonthColumns.of(audit));
    }

    private void tables(Map<String, Object> data, AuditExcerpt excerpt) {
        AuditView audit = excerpt.audit();
        data.put("metricGroups", MetricTable.of(audit));
        data.put("debtors", Tables.debtors(excerpt, printable));
        data.put("debtorsShown", excerpt.owingMost().size());
        data.put("pastTheLaw", Tables.pastTheLaw(excerpt, printable));
        data.put("aboveTerm", FrenchNumbers.count(excerpt.counts().aboveLegalTerm()));
        data.put("owingPenalties", FrenchNumbers.count(excerpt.counts().owingPenalties()));
        data.put("overdue", Tables.overdue(excerpt, printable));
        data.put("overdueShown", Tables.overdueShown(excerpt));
        data.put("months", Tables.months(audit));
        data.put("reconciliation", Tables.reconciliation(audit));
        data.put("matching", Tables.matching(audit));
    }

    private static String resource(String name) {
        try (InputStream stream = AuditPages.class.getResourceAsStream("/documents/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
