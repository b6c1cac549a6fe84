package fr.insegur.partner;

import fr.insegur.testkit.OwnersView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** For what a test must arrange or look at behind the service's back. */
public final class Db {
    public static final String NAME = "partner";

    private Db() {}

    public static int execute(String sql, Object... parameters) {
        try (Connection connection = OwnersView.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of each row, as text. */
    public static List<String> list(String sql, Object... parameters) {
        try (Connection connection = OwnersView.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<String> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String one(String sql, Object... parameters) {
        return list(sql, parameters).getFirst();
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
    }
}
