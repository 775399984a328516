package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

/** Assertions about refused calls. */
final class ErrorAssertions {

    private ErrorAssertions() {}

    static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    /** Asserts a validation error with this code at this place, such as `a/0/b`; an empty place is the body itself. */
    static void assertValidationError(ApiClient.Answer answer, String place, String code) {
        assertError(answer, 400, 50035);
        String path = "/errors" + (place.isEmpty() ? "" : "/" + place) + "/_errors/0/code";
        assertThat(answer.body().at(path).asString(""))
                .as("%s in %s", place, answer.body())
                .isEqualTo(code);
    }
}
