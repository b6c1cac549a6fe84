package fr.insegur.quote.simulation;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public simulation: anonymous, and without an idempotency key since nothing is stored. */
@Path("/v1/simulations")
@Tag(name = "Simulation")
public class SimulationResource {
    private static final String EXCEEDED = "{\"type\":\"urn:insegur:problem:fees-exceed-reserve\","
            + "\"title\":\"Unprocessable Entity\",\"status\":422,\"code\":\"fees-exceed-reserve\"}";

    private final SimulateFinancing simulateFinancing;

    SimulationResource(SimulateFinancing simulateFinancing) {
        this.simulateFinancing = simulateFinancing;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Simulate the financing of one invoice",
            description =
                    "termDays 1 to 120. Absent rates are advance 0.90, service 0.0100, financing 0.0500 (ACT/360), VAT"
                            + " 0.20 on service and none on financing. With vatRate the amount is without tax. 422"
                            + " `fees-exceed-reserve` when the rates leave no balance.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SimulationView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Unprocessable Entity",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples = @ExampleObject(name = "fees-exceed-reserve", value = EXCEEDED)))
    public SimulationView simulate(@Valid @NotNull SimulationRequest body) {
        return simulateFinancing.simulate(body);
    }
}
