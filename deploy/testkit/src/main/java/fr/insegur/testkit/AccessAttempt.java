package fr.insegur.testkit;

/**
 * One request of the security matrix.
 *
 * @param token empty for nobody
 * @param mediaType empty where nothing is sent
 */
record AccessAttempt(String method, String path, String token, String mediaType, String body) {
    private static final String PROBLEM = "application/problem+json";

    /** What a service under test does with an attempt. */
    @FunctionalInterface
    interface Service {
        Answer answer(AccessAttempt attempt);
    }

    /** @param challenge how to log in or what the token lacks, empty where that is not said */
    record Answer(int status, String mediaType, String challenge, String body) {
        private static final int SHOWN = 200;

        boolean isUnauthenticated() {
            return isProblem(401) && !challenge.isEmpty();
        }

        boolean isProblem(int expected) {
            return status == expected && mediaType.startsWith(PROBLEM);
        }

        boolean isScopeMissing(String scope) {
            return isProblem(403)
                    && body.contains("\"code\":\"scope-missing\"")
                    && challenge.equals("Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
        }

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** Whatever is wrong with the request besides, the caller may make it. */
        boolean isLetIn() {
            return status != 401 && status != 403 && status < 500;
        }

        @Override
        public String toString() {
            String start = body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "...";
            return (status + " " + mediaType + (challenge.isEmpty() ? "" : " with WWW-Authenticate") + " " + start)
                    .strip();
        }
    }
}
