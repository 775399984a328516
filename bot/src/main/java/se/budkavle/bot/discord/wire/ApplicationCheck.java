package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.text.Phrase;

/** Checks the settings that the bot's application has in Discord's developer portal. */
class ApplicationCheck {

    /**
     * The bits of the application flags for the privileged intents: presences, members and message content. Each intent
     * has two bits, for large and for small bots.
     */
    private static final int PRIVILEGED_INTENTS = 1 << 12 | 1 << 13 | 1 << 14 | 1 << 15 | 1 << 18 | 1 << 19;

    private static final String USER_INSTALL = "1";

    private final RestClient rest;

    ApplicationCheck(RestClient rest) {
        this.rest = rest;
    }

    List<Finding> look() {
        var application = rest.call("Asking for the application", "GET", "applications/@me", null);
        var findings = new ArrayList<Finding>();
        if (!application.path("interactions_endpoint_url").asString("").isEmpty()) {
            findings.add(Finding.bad(Phrase.of("chat.check.endpoint"), Phrase.of("chat.check.endpoint-clear")));
        }
        findings.add(
                (application.path("flags").asInt(0) & PRIVILEGED_INTENTS) == 0
                        ? Finding.good(Phrase.of("chat.check.intents"))
                        : Finding.warning(Phrase.of("chat.check.intents-more"), Phrase.of("chat.check.intents-off")));
        if (application.path("integration_types_config").has(USER_INSTALL)) {
            findings.add(
                    Finding.warning(Phrase.of("chat.check.user-install"), Phrase.of("chat.check.user-install-off")));
        }
        if (application.path("bot_public").asBoolean(false)) {
            findings.add(Finding.warning(Phrase.of("chat.check.public"), Phrase.of("chat.check.public-off")));
        }
        return findings;
    }
}
