package fr.insegur.platform.trail;

import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds entries, the oldest first. */
@ApplicationScoped
class TrailSearch {
    private final DataSource dataSource;

    TrailSearch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What an entry must have, each where it is given. */
    record Wanted(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String object,
            @Nullable Instant from,
            @Nullable Instant to) {}

    List<TrailEntryView> find(Wanted wanted, PageRequest page) throws SQLException {
        StringBuilder select = new StringBuilder("SELECT " + TrailStore.COLUMNS + " FROM trail_entry e WHERE e.id > ?");
        List<Object> values = new ArrayList<>(List.of(page.afterOrStart()));
        add(select, values, " AND e.actor = ?", wanted.actor());
        add(select, values, " AND e.action = ?", wanted.action());
        add(select, values, " AND e.object = ?", wanted.object());
        add(select, values, " AND e.recorded_at >= ?", time(wanted.from()));
        add(select, values, " AND e.recorded_at < ?", time(wanted.to()));
        select.append(" ORDER BY e.id LIMIT ?");
        values.add(page.limitPlusOne());
        List<TrailEntryView> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select.toString())) {
            for (int index = 0; index < values.size(); index++) {
                query.setObject(index + 1, values.get(index));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(TrailEntryView.of(TrailStore.entry(row)));
                }
            }
        }
        return found;
    }

    private static void add(StringBuilder select, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            select.append(condition);
            values.add(value);
        }
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
