package se.budkavle.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Each test of a subclass has a sandbox of its own, with a bot's way and the people's way into it. */
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
