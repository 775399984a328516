package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

/** Assertions about error responses of the imitated REST API. */
final class ErrorAssertions {

    private ErrorAssertions() {}

    static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    /**
     * Asserts that the response has status 400 and reports a validation error with this code. {@code place} is the path
     * of the invalid field, such as `a/0/b`. An empty path stands for the whole body.
     */
    static void assertValidationError(ApiClient.Answer answer, String place, String code) {
        assertError(answer, 400, 50035);
        String path = "/errors" + (place.isEmpty() ? "" : "/" + place) + "/_errors/0/code";
        assertThat(answer.body().at(path).asString(""))
                .as("%s in %s", place, answer.body())
                .isEqualTo(code);
    }
}
