package fr.insegur.partner.report;

import fr.insegur.platform.idempotency.Answer;
import fr.insegur.platform.idempotency.Idempotency;
import fr.insegur.platform.security.Caller;
import fr.insegur.platform.security.NeedsScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What factors report of the invoices that they bought. */
@Path("/v1")
@Tag(name = "payment reports")
@RolesAllowed("partner")
class PaymentReportsResource {
    private static final String REFUSALS =
            "It may come in parts, each under an Idempotency-Key of its own: they add up. "
                    + "422 `value-date-before-assignment`; 400 `amount-invalid`, `value-date-too-far` more than a year ahead.";
    private final ReportPayment reportPayment;
    private final ReportFees reportFees;
    private final ReportReversal reportReversal;
    private final ShowPaymentReport showPaymentReport;
    private final Idempotency idempotency;
    private final Caller caller;

    PaymentReportsResource(
            ReportPayment reportPayment,
            ReportFees reportFees,
            ReportReversal reportReversal,
            ShowPaymentReport showPaymentReport,
            Idempotency idempotency,
            Caller caller) {
        this.reportPayment = reportPayment;
        this.reportFees = reportFees;
        this.reportReversal = reportReversal;
        this.showPaymentReport = showPaymentReport;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/contracts/{id}/advance-reports")
    @NeedsScope("reports:write")
    @Operation(summary = "Reports the advance that was paid to the client", description = REFUSALS)
    @APIResponseSchema(value = PaymentReportView.class, responseCode = "201", responseDescription = "Taken")
    public Response advance(@PathParam("id") UUID contractId, @Valid @NotNull AmountReport report) {
        return amount(ReportKind.ADVANCE, contractId, report);
    }

    @POST
    @Path("/contracts/{id}/debtor-payment-reports")
    @NeedsScope("reports:write")
    @Operation(summary = "Reports what the debtor paid, in whole or in part", description = REFUSALS)
    @APIResponseSchema(value = PaymentReportView.class, responseCode = "201", responseDescription = "Taken")
    public Response debtorPayment(@PathParam("id") UUID contractId, @Valid @NotNull AmountReport report) {
        return amount(ReportKind.DEBTOR_PAYMENT, contractId, report);
    }

    @POST
    @Path("/contracts/{id}/fee-reports")
    @NeedsScope("reports:write")
    @Operation(summary = "Reports what was charged for an invoice", description = REFUSALS)
    @APIResponseSchema(value = PaymentReportView.class, responseCode = "201", responseDescription = "Taken")
    public Response fees(@PathParam("id") UUID contractId, @Valid @NotNull FeeReport report) {
        return run(
                "payment-reports.fees/" + contractId,
                report,
                () -> reportFees.report(contractId, caller.partnerId(), report, caller.subject()));
    }

    @POST
    @Path("/contracts/{id}/balance-reports")
    @NeedsScope("reports:write")
    @Operation(summary = "Reports the balance that was paid to the client", description = REFUSALS)
    @APIResponseSchema(value = PaymentReportView.class, responseCode = "201", responseDescription = "Taken")
    public Response balance(@PathParam("id") UUID contractId, @Valid @NotNull AmountReport report) {
        return amount(ReportKind.BALANCE, contractId, report);
    }

    @POST
    @Path("/contracts/{id}/direct-payment-reports")
    @NeedsScope("reports:write")
    @Operation(summary = "Reports that the client handed on what the debtor had paid to it", description = REFUSALS)
    @APIResponseSchema(value = PaymentReportView.class, responseCode = "201", responseDescription = "Taken")
    public Response directPayment(@PathParam("id") UUID contractId, @Valid @NotNull AmountReport report) {
        return amount(ReportKind.DIRECT_PAYMENT_RETURN, contractId, report);
    }

    @POST
    @Path("/contracts/{id}/indemnity-reports")
    @NeedsScope("reports:write")
    @Operation(summary = "Reports the indemnity that came in for an invoice", description = REFUSALS)
    @APIResponseSchema(value = PaymentReportView.class, responseCode = "201", responseDescription = "Taken")
    public Response indemnity(@PathParam("id") UUID contractId, @Valid @NotNull AmountReport report) {
        return amount(ReportKind.INDEMNITY, contractId, report);
    }

    @POST
    @Path("/contracts/{id}/reversal-reports")
    @NeedsScope("reports:write")
    @Operation(
            summary = "Takes an earlier report back",
            description =
                    "Because it was wrong, or its payment bounced. 422 `report-unknown`, `report-not-reversible` for fees and reversals,"
                            + " `value-date-before-assignment`; 409 `report-reversed` for a second time.")
    @APIResponseSchema(value = PaymentReportView.class, responseCode = "201", responseDescription = "Taken")
    public Response reversal(@PathParam("id") UUID contractId, @Valid @NotNull ReversalReport report) {
        return run(
                "payment-reports.reversal/" + contractId,
                report,
                () -> reportReversal.report(contractId, caller.partnerId(), report, caller.subject()));
    }

    @GET
    @Path("/payment-reports/{id}")
    @NeedsScope("reports:read")
    @Operation(summary = "A report as it was taken")
    public PaymentReportView show(@PathParam("id") UUID id) {
        return showPaymentReport.show(id, caller.partnerId());
    }

    private Response amount(ReportKind kind, UUID contractId, AmountReport report) {
        return run(
                "payment-reports." + kind + "/" + contractId,
                report,
                () -> reportPayment.report(kind, contractId, caller.partnerId(), report, caller.subject()));
    }

    private Response run(String operation, Object request, Supplier<PaymentReportView> taken) {
        return idempotency.run(operation, request, () -> {
            PaymentReportView view = taken.get();
            return Answer.created("/v1/payment-reports/" + view.id(), view);
        });
    }
}
