package se.budkavle.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base class of tests in which each test starts its own imitated Discord. Provides HTTP clients for the REST API and
 * the API of the sandbox's web page.
 */
abstract class SandboxPerTest {

    Sandbox sandbox;
    ApiClient discord;
    ApiClient people;

    @BeforeEach
    void openTheSandbox() {
        sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED));
        discord = ApiClient.discord(sandbox);
        people = ApiClient.people(sandbox);
    }

    @AfterEach
    void closeTheSandbox() {
        sandbox.close();
    }
}
