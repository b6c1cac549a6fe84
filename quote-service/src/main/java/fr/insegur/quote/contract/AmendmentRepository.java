package fr.insegur.quote.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.quote.offer.OfferTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Amendments; written once and never changed. */
@ApplicationScoped
class AmendmentRepository {
    private static final String INSERT =
            "INSERT INTO contract_amendment (id, contract_id, effective_from, terms, recorded_at,"
                    + " recorded_by) VALUES (?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT (contract_id, effective_from) DO NOTHING";
    private static final String OF_CONTRACT =
            "SELECT id, effective_from, terms, recorded_at, recorded_by FROM contract_amendment WHERE contract_id = ?"
                    + " ORDER BY effective_from";

    private final DataSource dataSource;
    private final ObjectMapper json;

    AmendmentRepository(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** @return whether there was none for that day */
    boolean insert(Amendment amendment) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, amendment.id());
            statement.setObject(2, amendment.contractId());
            statement.setObject(3, amendment.effectiveFrom());
            statement.setString(4, json.writeValueAsString(amendment.terms()));
            statement.setObject(5, amendment.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setString(6, amendment.recordedBy());
            return statement.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("an amendment could not be kept", failure);
        }
    }

    /** By the day from which they count. */
    List<Amendment> ofContract(UUID contractId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_CONTRACT)) {
            statement.setObject(1, contractId);
            List<Amendment> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Amendment(
                            rows.getObject(1, UUID.class),
                            contractId,
                            rows.getObject(2, LocalDate.class),
                            json.readValue(rows.getString(3), OfferTerms.class),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getString(5)));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("amendments could not be read", failure);
        }
    }
}
