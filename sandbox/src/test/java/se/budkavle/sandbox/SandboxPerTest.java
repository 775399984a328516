package se.budkavle.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gives each test of a subclass a sandbox of its own, with clients for Discord's API and the page's API. */
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
