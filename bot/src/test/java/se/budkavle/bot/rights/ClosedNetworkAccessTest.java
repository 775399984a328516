package se.budkavle.bot.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.MessageCommand;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressRegistry;
import se.budkavle.bot.chat.TargetMessage;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.StoredRows;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Page;

/**
 * Runs every slash command and presses every button as people outside a closed network. Tests that these people see
 * nothing of the network's data and change nothing in it.
 */
class ClosedNetworkAccessTest {

    /** The action ids of buttons whose modal form anyone may open, each with the reason. */
    private static final Map<String, String> MAY_OPEN_A_FORM = Map.of("newsletter:give-address", "one's own address");

    /**
     * The slash commands and action ids with which an outsider may change data, each with the reason. These commands
     * and buttons are open to everyone or concern only the user.
     */
    private static final Map<String, String> MAY_CHANGE = Map.of(
            "network join", "asking for a role is how one gets in; whoever coordinates decides",
            "absence set", "one's own days away",
            "newsletter leave", "one's own no to a newsletter, whoever could read it",
            "newsletter:leave", "one's own no to a newsletter, whoever could read it",
            "newsletter:return", "takes one's own no to all newsletters back",
            "organisation show", "one's own link to the pages of organisations",
            "wheel", "the key with which personal links are signed, stored with the first link",
            "round export", "the audit log's entry of an export without the closed network's questions",
            "round remind", "reminds in the caller's own networks only, and refuses where there is nobody to remind");

    private final Workplace work = Workplace.fresh();
    private final ClosedNetwork closed = new ClosedNetwork(work);
    private final InteractionSamples samples = new InteractionSamples(closed);

    /** The rows of each table as they were at the last check; null before the first check. */
    private Map<String, Set<String>> stored;

    /** How many rows had been written at the last check. */
    private long written;

    /** The kinds of people outside the closed network, as whom the tests act. */
    private enum Outsider {
        STRANGER,
        GUEST_ELSEWHERE,
        MEMBER_ELSEWHERE,
        COORDINATOR_ELSEWHERE,
        ONE_WHO_LEFT,
        ONE_WHO_ASKED_FOR_A_ROLE;

        TestUser in(Workplace work) {
            return switch (this) {
                case STRANGER -> work.asStranger("Främling");
                case GUEST_ELSEWHERE -> work.as("Inbjuden Länsstyrelsen");
                case MEMBER_ELSEWHERE -> work.as("Ledamot Timrå, opposition");
                case COORDINATOR_ELSEWHERE -> work.as("Samordnare miljö");
                case ONE_WHO_LEFT -> work.as(ClosedNetwork.WHO_LEFT);
                case ONE_WHO_ASKED_FOR_A_ROLE -> work.as(ClosedNetwork.asker());
            };
        }
    }

    /** The people who are in the closed network, and an administrator, who may see every network. */
    private static final List<String> INSIDERS = List.of(
            ClosedNetwork.MEMBER,
            ClosedNetwork.COORDINATOR,
            ClosedNetwork.SUBSTITUTE,
            ClosedNetwork.CHAIR,
            "Förvaltare");

    @ParameterizedTest
    @EnumSource(Outsider.class)
    void noCommandShowsOrChangesDataOfAClosedNetworkForOutsiders(Outsider outsider) {
        var caller = outsider.in(work);
        var wrong = new ArrayList<String>();
        for (var command : commands()) {
            for (var use : samples.of(command.spec().name())) {
                check(
                        command.spec().name(),
                        use.options().toString(),
                        wrong,
                        () -> caller.runs(command.spec().name(), use.options()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outsider.class)
    void noMessageCommandShowsOrChangesDataOfAClosedNetworkForOutsiders(Outsider outsider) {
        var caller = outsider.in(work).in(ClosedNetwork.ROOM);
        var message = new TargetMessage("900", "8001", "Bygg tio platser");
        var wrong = new ArrayList<String>();
        for (var command : work.all(MessageCommand.class)) {
            check(command.name(), "", wrong, () -> caller.runsOnMessage(command.name(), message));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outsider.class)
    void noButtonShowsOrChangesDataOfAClosedNetworkForOutsiders(Outsider outsider) {
        var caller = outsider.in(work);
        var wrong = new ArrayList<String>();
        for (var act : acts()) {
            for (var touch : samples.ofPress(act)) {
                check(act, touch.toString(), wrong, () -> press(caller, act, touch));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outsider.class)
    void noButtonShowsUnchangedAnswersOfAClosedNetworkToOutsiders(Outsider outsider) {
        closed.answerUnchangedTwice();
        var wrong = new ArrayList<String>();
        for (var act : acts().stream().filter(one -> one.startsWith("round:")).toList()) {
            for (var touch : samples.ofPress(act)) {
                check(act, touch.toString(), wrong, () -> press(outsider.in(work), act, touch));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outsider.class)
    void autocompleteSuggestsNoDataOfAClosedNetworkToOutsiders(Outsider outsider) {
        var caller = outsider.in(work);
        var wrong = new ArrayList<String>();
        for (var command : commands()) {
            for (var option : command.spec().options()) {
                for (var typed : option.suggests() ? List.of("", "storm", "kris", "S1.") : List.<String>of()) {
                    for (var suggestion : caller.suggestions(command.spec().name(), option.name(), typed)) {
                        if (tells(suggestion.shown() + " " + suggestion.value())) {
                            wrong.add("/" + command.spec().name() + " " + option.name() + " suggests " + suggestion);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Asserts that each sample button refers to existing data that some insider may use. A button for missing data
     * would reveal nothing, so the other tests would pass without testing anything.
     */
    @Test
    void everySampledButtonRefersToExistingData() {
        var unknown = new ArrayList<String>();
        for (var act : acts()) {
            var known = samples.ofPress(act).stream()
                    .anyMatch(touch -> touch.reference().equals("none")
                            || INSIDERS.stream()
                                    .anyMatch(who -> !key(press(work.as(who), act, touch))
                                            .equals("chat.unknown-press")));
            if (!known) {
                unknown.add(act);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void noSampledButtonRefersToAnOutdatedVersion() {
        var stale = new ArrayList<String>();
        for (var act : acts()) {
            for (var touch : samples.ofPress(act)) {
                for (var who : INSIDERS) {
                    var heard = unstored(() -> press(work.as(who), act, touch));
                    var page = heard.reply().page();
                    if (page != null
                            && page.tone() == Page.Tone.WARNING
                            && key(heard).matches(".*(changed|since).*")) {
                        stale.add(act + ": " + key(heard));
                    }
                }
            }
        }
        assertThat(stale).isEmpty();
    }

    /** Presses a button in a transaction that is rolled back, so that the next press finds unchanged data. */
    private BotReply unstored(Supplier<BotReply> press) {
        return new TransactionTemplate(work.get(PlatformTransactionManager.class)).execute(transaction -> {
            transaction.setRollbackOnly();
            return press.get();
        });
    }

    @Test
    void peopleOfAClosedNetworkSeeItsData() {
        for (var told : List.of(
                "meeting list",
                "meeting show",
                "meeting next",
                "network show",
                "network seats",
                "plan show",
                "agenda show")) {
            assertThat(samples.of(told))
                    .as(told)
                    .anyMatch(use -> tells(work.as(ClosedNetwork.MEMBER)
                            .runs(told, use.options())
                            .says()));
        }
        assertThat(work.as(ClosedNetwork.MEMBER).isSuggested("meeting show", "meeting", "kris"))
                .isNotEmpty();
    }

    private void check(String name, String how, List<String> wrong, Supplier<BotReply> trying) {
        if (stored == null) {
            stored = StoredRows.of(work);
            written = StoredRows.written(work);
        }
        var before = stored;
        var heard = trying.get();
        var told = heard.says()
                + heard.reply().attachments().stream().map(this::text).toList();
        if (tells(told)) {
            wrong.add(name + " " + how + " tells: " + told);
        }
        if (heard.reply().form() != null && !MAY_OPEN_A_FORM.containsKey(name)) {
            wrong.add(name + " " + how + " opens a form: " + told);
        }
        if (key(heard).equals("chat.incident")) {
            wrong.add(name + " " + how + " fails: " + told);
        }
        if (StoredRows.written(work) == written) {
            return;
        }
        stored = StoredRows.of(work);
        written = StoredRows.written(work);
        if (!stored.equals(before) && !MAY_CHANGE.containsKey(name)) {
            var changed = new TreeMap<>(stored);
            changed.entrySet().removeAll(before.entrySet());
            wrong.add(name + " " + how + " changes " + changed.keySet());
        }
    }

    private static boolean tells(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        ClosedNetwork.SECRET,
                        "17 mars 2027",
                        "13:37",
                        "13.37",
                        String.valueOf(ClosedNetwork.MEETS.getEpochSecond()))
                .anyMatch(lower::contains);
    }

    private String text(Attachment attachment) {
        if (attachment.shown()) {
            return attachment.name() + " " + attachment.description();
        }
        if (attachment.name().endsWith(".pdf")) {
            return pdf(attachment);
        }
        if (attachment.name().endsWith(".xlsx")) {
            return workbook(attachment);
        }
        if (Stream.of(".ics", ".json", ".csv").noneMatch(attachment.name()::endsWith)) {
            throw new AssertionError("This walk cannot read the file " + attachment.name() + " yet; teach it here.");
        }
        return new String(attachment.bytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static String workbook(Attachment attachment) {
        var cells = new StringBuilder();
        new UploadedTableFile(attachment.name(), attachment.bytes())
                .rows(row -> 1, 1, row -> cells.append(row.cells()).append('\n'));
        return cells.toString();
    }

    private static String pdf(Attachment attachment) {
        try (var document = Loader.loadPDF(attachment.bytes())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(BotReply heard) {
        var page = heard.reply().page();
        return page == null || page.lines().isEmpty() ? "" : page.lines().get(0).key();
    }

    private static BotReply press(TestUser caller, String act, InteractionSamples.Touch touch) {
        return caller.press(
                null,
                touch.reference().isEmpty() ? act : act + ":" + touch.reference(),
                touch.values(),
                touch.fields());
    }

    private List<Command> commands() {
        return work.all(Command.class).stream()
                .sorted((one, other) -> one.spec().name().compareTo(other.spec().name()))
                .toList();
    }

    private List<String> acts() {
        return work.get(PressRegistry.class).all().stream()
                .map(Press::act)
                .sorted()
                .toList();
    }
}
