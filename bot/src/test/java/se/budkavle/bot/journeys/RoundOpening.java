package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.sandbox.Sandbox;
import tools.jackson.databind.JsonNode;

/**
 * Acts as an administrator who repeatedly opens status rounds of one network, in which one other person is asked. To
 * open a round, the administrator presses the same button twice at about the same time.
 */
final class RoundOpening {

    static final String ROOM = "rounds";
    static final String ASKED = "Asked";

    private static final String NETWORK = "miljo-och-samhallsbyggnad";
    private static final String BUTTON = "Skicka nu";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Sandbox sandbox;
    private final JdbcTemplate jdbc;
    private final SandboxVisitor person;
    private final String channel;
    private final String year;
    private String preview = "";
    private int rounds;

    RoundOpening(Sandbox sandbox, JdbcTemplate jdbc) {
        this.sandbox = sandbox;
        this.jdbc = jdbc;
        person = new SandboxVisitor(sandbox.address(), Long.toUnsignedString(sandbox.personId("person")));
        channel = Long.toUnsignedString(sandbox.channelId(ROOM));
        year = jdbc.queryForObject("select to_char(now(), 'YYYY')", String.class);
        jdbc.update("update network set channel_id = ? where id = ?", channel, NETWORK);
        jdbc.update(
                "insert into person (id, name, account_id, created_at, version) values ('asked', ?, ?, 0, 0)",
                ASKED,
                Long.toUnsignedString(sandbox.personId("asked")));
        appoint("person", null, null, "ADMINISTRATOR");
        appoint("asked", NETWORK, "timra", "MEMBER");
    }

    private void appoint(String person, String network, String organisation, String role) {
        jdbc.update(
                "insert into membership (id, network_id, person_id, organisation_id, role, faction, since, state,"
                        + " created_at, version) values (?, ?, ?, ?, ?, 'NONE', '2020-01-01', 'CONFIRMED', 0, 0)",
                person,
                network,
                person,
                organisation,
                role);
    }

    /** Runs the command that opens a status round, and repeats it until the bot shows the preview with the button. */
    void showPreview() {
        await().atMost(LONGEST_WAIT).until(() -> {
            var outcome = person.use(
                    channel,
                    "round open",
                    Map.of("period", year, "due", "+14", "networks", NETWORK, "report", channel));
            preview = outcome.path("message").path("id").asString("");
            return offersTheButton();
        });
    }

    /** Presses the preview's button twice, without waiting for the replies. */
    List<CompletableFuture<JsonNode>> pressTwice() {
        var button = seen().filter(this::isPreview).findFirst().orElseThrow().button(BUTTON);
        return List.of(person.pressing(preview, button), person.pressing(preview, button));
    }

    /** Presses the preview's button twice, and repeats this until a reply has replaced the preview. */
    void pressUntilAnswered() {
        await().atMost(LONGEST_WAIT).until(() -> {
            if (offersTheButton()) {
                // If a reply has already replaced the preview, the button no longer exists and the local Discord
                // imitation (sandbox) reports an error. The test ignores this error.
                pressTwice()
                        .forEach(press -> press.handle((answer, late) -> answer).join());
            }
            return !offersTheButton();
        });
    }

    /**
     * Asserts that exactly one more status round was opened, and that no question and no message is duplicated. Then
     * closes the round.
     */
    void assertOpenedOnce() {
        rounds++;
        assertThat(jdbc.queryForObject("select count(*) from status_round", Integer.class))
                .isEqualTo(rounds);
        assertThat(jdbc.queryForList("select subject from audit_entry where action = 'round.open'", String.class))
                .hasSize(rounds)
                .doesNotHaveDuplicates();
        assertThat(jdbc.queryForList(
                        "select concat_ws(' ', round_id, activity_id, person_id, organisation_id) from question",
                        String.class))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        await().atMost(LONGEST_WAIT).until(() -> states().stream().allMatch("SENT"::equals));
        assertThat(states()).hasSize(rounds);
        assertThat(posts()).hasSize(rounds);
        // Checks only the first message, because the bot limits how often it mentions a person on one day.
        assertThat(posts().findFirst().orElseThrow().mentions()).containsExactly(ASKED);
        jdbc.update("update status_round set closed_at = opened_at, version = version + 1 where closed_at is null");
    }

    private List<String> states() {
        return jdbc.queryForList("select state from delivery where composer = 'round.open'", String.class);
    }

    private boolean offersTheButton() {
        return seen().anyMatch(message -> isPreview(message) && message.has("[" + BUTTON + "]"));
    }

    private boolean isPreview(DisplayedMessage message) {
        return message.id().equals(preview);
    }

    private Stream<DisplayedMessage> posts() {
        return seen().filter(message -> !message.isPrivate() && message.has("Statusrunda " + year + " · "));
    }

    private Stream<DisplayedMessage> seen() {
        return SandboxVisitor.read(
                        sandbox.address(), "people/" + person.id() + "/channels/" + channel + "/messages?limit=9999")
                .valueStream()
                .map(DisplayedMessage::of);
    }
}
