package fr.insegur.embedded;

/** A database with its two roles: the owner migrates it, the application's role owns nothing. */
public record Database(
        String name, String jdbcUrl, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    /** Leaves the passwords out, because records end up in logs. */
    @Override
    public String toString() {
        return "Database[" + jdbcUrl + ", owner " + ownerUser + ", application " + appUser + "]";
    }
}
