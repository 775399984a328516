package se.budkavle.bot.chat;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.bot.testing.FormsInMemory;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.date.Occasion;
import se.budkavle.storage.Refusal;

class CommandDispatcherTest {

    private static final Caller CALLER = new Caller("9001", "Förvaltare", Phrasebook.SWEDISH, false, true);
    private static final Reply DONE = Reply.of("test.done");

    private final Workplace work = Workplace.fresh();
    private final DatabaseOutageLog outages = new DatabaseOutageLog(work.clock());
    private final Logger log = (Logger) LoggerFactory.getLogger("se.budkavle.bot");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final AtomicInteger tries = new AtomicInteger();

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
        log.setAdditive(false);
    }

    private final MessageCommand quote = new MessageCommand() {
        @Override
        public String name() {
            return "Quote it";
        }

        @Override
        public RequiredRight right() {
            return RequiredRight.PERSON;
        }

        @Override
        public Reply run(MessageCall call) {
            var message = call.message();
            return Reply.of("test.quoted", call.channelId(), message.id(), message.authorId(), message.text());
        }
    };

    @AfterEach
    void listenNoMore() {
        log.detachAppender(logged);
        log.setAdditive(true);
    }

    @Test
    void theDispatcherReturnsTheReplyOfTheCommand() {
        assertThat(runs(call -> DONE)).isSameAs(DONE);
    }

    @Test
    void anUnknownCommandIsAnsweredWithAnExplanation() {
        var reply = desk(call -> DONE).run("no such", CALLER, "100", Map.of());
        assertThat(key(reply)).isEqualTo("chat.unknown-command");
        assertThat(logged.list).isEmpty();
    }

    @Test
    void anUnknownButtonIsAnsweredWithAnExplanation() {
        var reply = desk(call -> DONE).press(pressed("test:unknown"));
        assertThat(key(reply)).isEqualTo("chat.unknown-press");
    }

    @Test
    void aMessageCommandReceivesTheTextOfTheMessageWithoutInvisibleCharacters() {
        var reply = desk(call -> DONE).runOnMessage("Quote it", on(" Tio\u200b  platser\u202e byggs "));
        assertThat(key(reply)).isEqualTo("test.quoted");
        assertThat(phrase(reply).arguments()).containsExactly("100", "7", "author", "Tio platser byggs");
    }

    @Test
    void aMessageCommandDoesNotRunOnAMessageWithoutText() {
        for (var nothing : List.of("", "  ", "\u200b\u3164")) {
            assertThat(key(desk(call -> DONE).runOnMessage("Quote it", on(nothing))))
                    .isEqualTo("chat.message-without-text");
        }
    }

    @Test
    void anUnknownMessageCommandIsAnsweredWithAnExplanation() {
        assertThat(key(desk(call -> DONE).runOnMessage("No such", on("Text")))).isEqualTo("chat.unknown-command");
    }

    @Test
    void aMessageCommandIsRefusedToAPersonWithoutTheRequiredRight() {
        RightsCheck nobody = (right, caller) -> {
            throw new Refusal("test.not-you", right.name());
        };
        var desk = new CommandDispatcher(
                List.of(),
                List.of(quote),
                registry(),
                new FormsInMemory(),
                work.get(ServerMemberCheck.class),
                nobody,
                work.get(TypedDate.class),
                work.get(TypedTime.class),
                outages);
        var reply = desk.runOnMessage("Quote it", on(""));
        assertThat(key(reply)).isEqualTo("test.not-you");
        assertThat(phrase(reply).arguments()).containsExactly("PERSON");
    }

    @Test
    void aCommandIsRefusedToAPersonWithoutTheRequiredRight() {
        RightsCheck nobody = (right, caller) -> {
            throw new Refusal("test.not-you", right.name());
        };
        var desk = new CommandDispatcher(
                List.of(command(Spec.of("try it").onlyFor(RequiredRight.COORDINATOR), call -> {
                    tries.incrementAndGet();
                    return DONE;
                })),
                List.of(),
                registry(),
                new FormsInMemory(),
                work.get(ServerMemberCheck.class),
                nobody,
                work.get(TypedDate.class),
                work.get(TypedTime.class),
                outages);
        var reply = desk.run("try it", CALLER, "100", Map.of());
        assertThat(key(reply)).isEqualTo("test.not-you");
        assertThat(phrase(reply).arguments()).containsExactly("COORDINATOR");
        assertThat(tries).hasValue(0);
    }

    @Test
    void aFormSentAfterLeavingTheServerIsRefusedAndItsTextIsReturned() {
        work.workspace().leave(CALLER.accountId());
        var kept = mock(RejectedForms.class);
        var reply = desk(formThat(() -> new Refusal("test.refused")), kept).press(form(privately()));
        assertThat(reply.page().lines())
                .containsExactly(
                        Phrase.of("chat.not-in-server"), Phrase.of("chat.given-back"), Phrase.words("en lång text"));
        assertThat(tries).hasValue(0);
        verifyNoInteractions(kept);
    }

    @Test
    void aFormInADirectMessageIsRefusedWhileServerMembershipCannotBeChecked() {
        work.workspace().failsAfter(0, ChatFailure.Kind.LATER);
        var kept = mock(RejectedForms.class);
        var reply = desk(formThat(() -> new Refusal("test.refused")), kept).press(form(privately()));
        assertThat(reply.page().lines())
                .containsExactly(
                        Phrase.of("chat.server-not-asked"), Phrase.of("chat.given-back"), Phrase.words("en lång text"));
        assertThat(tries).hasValue(0);
        verifyNoInteractions(kept);
    }

    @Test
    void anInteractionInAServerChannelNeedsNoMembershipCheck() {
        work.workspace().failsAfter(0, ChatFailure.Kind.LATER);
        var reply = desk(formThat(() -> new Refusal("test.refused")), new FormsInMemory())
                .press(form(CALLER));
        assertThat(key(reply)).isEqualTo("test.refused");
    }

    @Test
    void aRefusalIsAnsweredWithItsReasonAndNotLoggedAsAnIncident() {
        var reply = runs(call -> {
            throw new Refusal("test.no", "why");
        });
        assertThat(key(reply)).isEqualTo("test.no");
        assertThat(phrase(reply).arguments()).containsExactly("why");
        assertThat(logged.list).isEmpty();
    }

    @Test
    void anUnexpectedFailureIsLoggedOnceWithTheIncidentNumberShownToThePerson() {
        var reply = runs(call -> {
            throw new IllegalStateException("broken");
        });
        assertThat(key(reply)).isEqualTo("chat.incident");
        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage())
                    .contains((String) phrase(reply).arguments().get(0), "try it");
        });
    }

    @Test
    void aFailureIsLoggedWithoutTheTextThatThePersonTyped() {
        desk(call -> {
                    call.text("words");
                    throw new IllegalStateException("broken");
                })
                .run("try it", CALLER, "100", Map.of("words", "hemlig text"));
        assertThat(logged.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()
                                + event.getThrowableProxy().getMessage())
                        .doesNotContain("hemlig"));
    }

    @Test
    void aCommandWithAnUnreadableDateIsRefusedWithoutBeingRun() {
        var reply = desk(this::succeeds).run("try it", CALLER, "100", Map.of("day", "någon gång"));
        assertThat(key(reply)).startsWith("when.");
        assertThat(tries).hasValue(0);
    }

    @Test
    void optionsAreParsedAccordingToTheirTypes() {
        var seen = new AtomicReference<Call>();
        desk(call -> {
                    seen.set(call);
                    return DONE;
                })
                .run(
                        "try it",
                        CALLER,
                        "100",
                        Map.of(
                                "day",
                                "2026-12-09",
                                "moment",
                                "2026-12-09 13:00",
                                "span",
                                "2026-12-09 13:00-15:00",
                                "words",
                                "2026-12-09",
                                "number",
                                7L));
        assertThat(seen.get().date("day")).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(seen.get().instant("moment")).isEqualTo(Instant.parse("2026-12-09T12:00:00Z"));
        assertThat(seen.get().occasion("span")).isInstanceOf(Occasion.class);
        assertThat(seen.get().text("words")).isEqualTo("2026-12-09");
        assertThat(seen.get().perhapsNumber("number")).contains(7L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "\u200b%s",
                "%s\ufeff",
                "\u202a%s\u202c",
                "\u3164%s\u2800\ufe0f",
                "\u00a0%s\u2003",
                "\u2028%s",
                "%s\u00ad\u200d\ufe0f",
                "\ue000\u2066%s\u2069\udb40\udc7f"
            })
    void invisibleCharactersAreRemovedFromOptionsBeforeParsing(String between) {
        var seen = new AtomicReference<Call>();
        desk(call -> {
                    seen.set(call);
                    return DONE;
                })
                .run(
                        "try it",
                        CALLER,
                        "100",
                        Map.of(
                                "day", between.formatted("9\u00a0dec\u00adember"),
                                "moment", between.formatted("9\u3000dec\u200bember kl. \u206013.00"),
                                "span", between.formatted("14 december kl. 9.00\u200a\u2013\u200a12.00"),
                                "words", between.formatted("H\u200ba\u030all")));
        assertThat(seen.get().date("day")).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(seen.get().instant("moment")).isEqualTo(Instant.parse("2026-12-09T12:00:00Z"));
        assertThat(seen.get().occasion("span").written()).startsWith("2026-12-14 09:00");
        assertThat(seen.get().text("words")).isEqualTo("Håll");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u200b", "\u00a0", "\u2066\u2069", "\u3164", "\u2800\ufe0f", "\ue000"})
    void anOptionOfOnlyInvisibleCharactersCountsAsMissing(String blank) {
        var seen = new AtomicReference<Call>();
        desk(call -> {
                    seen.set(call);
                    return DONE;
                })
                .run(
                        "try it",
                        CALLER,
                        "100",
                        Map.of("day", blank, "moment", blank, "span", blank, "words", blank, "number", 7L));
        assertThat(seen.get().options()).isEqualTo(Map.of("number", 7L));
    }

    @Test
    void severalSpacesInAnOptionCountAsOneSpace() {
        var seen = new AtomicReference<Call>();
        desk(call -> {
                    seen.set(call);
                    return DONE;
                })
                .run("try it", CALLER, "100", Map.of("words", " Sal  9 \u00a0 norra\u200b "));
        assertThat(seen.get().text("words")).isEqualTo("Sal 9 norra");
    }

    @Test
    void aFormFieldOfOnlyInvisibleCharactersCountsAsEmpty() {
        assertThat(PressEvent.of(CALLER, "100", "1", "test:press", List.of(), Map.of("title", "\u3164\u2800\ufe0f"))
                        .field("title"))
                .isEmpty();
    }

    @Test
    void aRefusalShowsTheCodeOfACyrillicLetterInALatinWord() {
        var reply = runs(call -> {
            throw new Refusal("test.no", "14 m\u0430rs", "\u043c\u0430\u044f", "Håll");
        });
        assertThat(phrase(reply).arguments()).containsExactly("14 m\u0430[U+0430]rs", "\u043c\u0430\u044f", "Håll");
    }

    @Test
    void aSuggestionOfOnlyInvisibleCharactersIsLeftOut() {
        OptionCompleter blank = request -> List.of(new Suggestion("\u3164", "one"), new Suggestion("Två", "two"));
        var desk = desk(
                List.of(command(Spec.of("try it").asking("words", Kind.TEXT, blank), call -> DONE)),
                registry(),
                new FormsInMemory());
        assertThat(desk.complete("try it", "words", new OptionCompleter.Request("", CALLER, "100")))
                .containsExactly(new Suggestion("Två", "two"));
    }

    @Test
    void aJavaErrorOtherThanOutOfMemoryIsAnsweredAsAnIncident() {
        for (var error : List.of(new StackOverflowError("deep"), new NoClassDefFoundError("gone"))) {
            assertThat(key(runs(call -> {
                        throw error;
                    })))
                    .isEqualTo("chat.incident");
        }
        assertThat(logged.list).hasSize(2);
        assertThatThrownBy(() -> runs(call -> {
                    throw new OutOfMemoryError("full");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void repeatedSpacesAreCollapsedInSingleLineTextsOnly() {
        assertThat(TypedText.seen(" två\u00a0 \tord\u200b  här ")).isEqualTo("två ord här");
        assertThat(TypedText.seen("- en\n    - två  rader"))
                .as("an indented list")
                .isEqualTo("- en\n    - två  rader");
        assertThat(PressEvent.of(CALLER, "100", null, "a:b", List.of(), Map.of("title", "Nytt   ärende"))
                        .field("title"))
                .isEqualTo("Nytt ärende");
    }

    @Test
    void aCommandWithADatabaseConflictMaySucceedAtItsFifthAttempt() {
        assertThat(runs(failing(4, () -> new OptimisticLockingFailureException("changed"))))
                .isSameAs(DONE);
        assertThat(tries).hasValue(5);
        assertThat(logged.list).isEmpty();
    }

    @Test
    void aCommandWithADatabaseConflictIsGivenUpAfterFiveAttempts() {
        assertThat(key(runs(failing(5, () -> new CannotAcquireLockException("busy")))))
                .isEqualTo("chat.incident");
        assertThat(tries).hasValue(5);
        assertThat(logged.list).hasSize(1);
    }

    @Test
    void aCommandIsRetriedAfterADuplicateKeyError() {
        assertThat(runs(failing(1, () -> new DuplicateKeyException("there")))).isSameAs(DONE);
        assertThat(tries).hasValue(2);
    }

    @Test
    void twoHandlersForTheSameButtonPreventTheStart() {
        var alone = Press.of("test:press", pressed -> DONE);
        Presses group = () -> List.of(Press.of("test:other", pressed -> DONE), Press.of("test:press", pressed -> DONE));
        assertThat(new PressRegistry(List.of(), List.of(group)).all()).hasSize(2);
        assertThatThrownBy(() -> new PressRegistry(List.of(alone), List.of(group)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test:press");
    }

    @Test
    void aButtonPressIsRetriedAfterADatabaseConflict() {
        var desk = desk(
                List.of(),
                registry(Press.of(
                        "test:press",
                        pressed -> failing(2, () -> new DuplicateKeyException("there"))
                                .apply(null))),
                new FormsInMemory());
        assertThat(desk.press(pressed("test:press"))).isSameAs(DONE);
        assertThat(tries).hasValue(3);
    }

    @Test
    void afterAFailureTheFormCanBeReopenedWithTheTypedText() {
        var desk = desk(failingForm(), new FormsInMemory());
        var reply = desk.press(form(CALLER));
        assertThat(reply.page().lines())
                .extracting(Phrase::key)
                .containsExactly("chat.incident", "chat.given-back-in-form");
        var again = desk.press(pressed(reply.rows().get(0).buttons().get(0).id()));
        assertThat(again.form().fields())
                .singleElement()
                .extracting(Form.Field::value)
                .isEqualTo("en lång text");
    }

    @Test
    void aFormReopenedAfterAnOrdinaryFailureKeepsItsOriginalDataVersion() {
        assertThat(reopenedAfter(new Refusal("test.refused"))).isEqualTo("test:form:1");
        assertThat(reopenedAfter(new IllegalStateException("broken"))).isEqualTo("test:form:1");
    }

    @Test
    void aFormReopenedAfterAChangeBySomeoneElseHasTheNewDataVersion() {
        assertThat(reopenedAfter(Refusal.changedMeanwhile("test.changed"))).isEqualTo("test:form:2");
    }

    /**
     * Opens a form on version 1, has somebody else store version 2, and submits the form, which fails. Then has
     * somebody else store version 3, and opens the form again. Returns the custom id of the reopened form.
     */
    private String reopenedAfter(RuntimeException failure) {
        var version = new AtomicInteger(1);
        var desk = desk(
                FormPress.of(
                        "test:form",
                        pressed -> {
                            throw failure;
                        },
                        sent -> form("test:form:" + version)),
                new FormsInMemory());
        version.set(2);
        var sent = PressEvent.of(CALLER, "100", "1", "test:form:1", List.of(), Map.of("words", "en lång text"));
        var reply = desk.press(sent);
        version.set(3);
        return desk.press(pressed(reply.rows().get(0).buttons().get(0).id()))
                .form()
                .id();
    }

    @Test
    void whileTheDatabaseIsUnavailableTheTextOfAFormIsReturnedWithoutARetry() {
        var kept = mock(RejectedForms.class);
        var desk = desk(formThat(() -> new DataAccessResourceFailureException("locked")), kept);
        var reply = desk.press(form(CALLER));
        assertThat(reply.page().lines())
                .containsExactly(
                        Phrase.of("chat.database-unavailable"),
                        Phrase.of("chat.given-back"),
                        Phrase.words("en lång text"));
        assertThat(tries).hasValue(1);
        verifyNoInteractions(kept);
        desk.press(form(CALLER));
        assertThat(logged.list).as("one in a minute").singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("locked");
        });
    }

    @Test
    void aDatabaseOutageIsLoggedOnceAMinuteEvenIfACommandSucceedsInBetween() {
        var isThere = new AtomicBoolean();
        var desk = desk(call -> {
            if (isThere.get()) {
                return DONE;
            }
            throw new DataAccessResourceFailureException("locked");
        });
        for (boolean there : List.of(false, false, true, false)) {
            isThere.set(there);
            desk.run("try it", CALLER, "100", Map.of());
        }
        work.clock().forward(Duration.ofSeconds(59));
        desk.run("try it", CALLER, "100", Map.of());
        assertThat(logged.list).hasSize(1);
        work.clock().forward(Duration.ofSeconds(1));
        desk.run("try it", CALLER, "100", Map.of());
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "The database was unavailable for try it, and for 0 more since the last such line",
                        "The database was unavailable for try it, and for 3 more since the last such line");
        work.clock().set(MovableClock.START.minus(Duration.ofHours(1)));
        desk.run("try it", CALLER, "100", Map.of());
        assertThat(logged.list).as("after the clock has gone back").hasSize(3);
    }

    @Test
    void failuresAreCountedByKindButRefusalsAreNotCounted() {
        var counted = new SimpleMeterRegistry();
        Metrics.addRegistry(counted);
        try {
            runs(call -> {
                throw new DataAccessResourceFailureException("locked");
            });
            for (int time = 0; time < 2; time++) {
                runs(call -> {
                    throw new IllegalStateException("broken");
                });
            }
            runs(call -> {
                throw new Refusal("test.no");
            });
            assertThat(counted.find("budkavle.interaction.failures").counters().stream()
                            .filter(one -> one.count() > 0)
                            .collect(toMap(one -> one.getId().getTag("kind"), Counter::count)))
                    .isEqualTo(Map.of("unavailable", 1.0, "incident", 2.0));
        } finally {
            Metrics.removeRegistry(counted);
        }
    }

    @Test
    void aRefusedFormIsReturnedAsTextIfItsInputCannotBeStored() {
        var kept = mock(RejectedForms.class);
        when(kept.keep(any(), any())).thenThrow(new DataAccessResourceFailureException("locked"));
        var desk = desk(formThat(() -> new Refusal("test.refused")), kept);
        var reply = desk.press(form(CALLER));
        assertThat(reply.page().lines())
                .containsExactly(Phrase.of("test.refused"), Phrase.of("chat.given-back"), Phrase.words("en lång text"));
    }

    @Test
    void aFailedFormIsReturnedAsTextIfItsInputCannotBeStored() {
        RejectedForms broken = new RejectedForms() {

            @Override
            public String keep(Filled filled, Caller author) {
                throw new IllegalStateException("no database");
            }

            @Override
            public Optional<Filled> find(String id, Caller reader) {
                return Optional.empty();
            }
        };
        var desk = desk(failingForm(), broken);
        var reply = desk.press(form(CALLER));
        assertThat(reply.page().lines()).contains(Phrase.of("chat.given-back"), Phrase.words("en lång text"));
        assertThat(reply.rows()).isEmpty();
    }

    private FormPress failingForm() {
        return formThat(() -> new IllegalStateException("broken"));
    }

    private FormPress formThat(Supplier<RuntimeException> failure) {
        return FormPress.of(
                "test:form",
                pressed -> {
                    tries.incrementAndGet();
                    throw failure.get();
                },
                sent -> form("test:form"));
    }

    private static Form form(String id) {
        return new Form(
                id,
                Phrase.words("A form"),
                List.of(new Form.TextInput("words", Phrase.words("Words"), Phrase.words("Hint"), "", true, true, 100)));
    }

    @Test
    void aCommandIsNotRetriedAfterADataIntegrityViolation() {
        assertThat(key(runs(failing(1, () -> new DataIntegrityViolationException("missing")))))
                .isEqualTo("chat.incident");
        assertThat(tries).hasValue(1);
    }

    @Test
    void atMostTwentyFiveSuggestionsAreReturnedAndNoneTooLongForDiscord() {
        OptionCompleter many = request -> IntStream.range(0, 30)
                .mapToObj(number ->
                        new Suggestion(request.typed() + number, number == 0 ? "x".repeat(101) : "v" + number))
                .toList();
        var desk = desk(
                List.of(command(Spec.of("try it").asking("words", Kind.TEXT, many), call -> DONE)),
                registry(),
                new FormsInMemory());
        assertThat(desk.complete("try it", "words", new OptionCompleter.Request("a", CALLER, "100")))
                .hasSize(25)
                .first()
                .isEqualTo(new Suggestion("a1", "v1"));
        assertThat(desk.complete("try it", "other", new OptionCompleter.Request("a", CALLER, "100")))
                .isEmpty();
        assertThat(desk.complete("no such", "words", new OptionCompleter.Request("a", CALLER, "100")))
                .isEmpty();
    }

    @Test
    void aSuggestedValueMayHaveAHundredCharacters() {
        OptionCompleter long100 = request -> List.of(new Suggestion("shown", "x".repeat(100)));
        var desk = desk(
                List.of(command(Spec.of("try it").asking("words", Kind.TEXT, long100), call -> DONE)),
                registry(),
                new FormsInMemory());
        assertThat(desk.complete("try it", "words", new OptionCompleter.Request("", CALLER, "100")))
                .hasSize(1);
    }

    @Test
    void datesAreSuggestedEvenIfTheCommandHasNoAutocompleteOfItsOwn() {
        assertThat(desk(call -> DONE).complete("try it", "day", new OptionCompleter.Request("imorgon", CALLER, "100")))
                .isNotEmpty();
    }

    @Test
    void suggestedDatesAreInEnglishForAPersonWithAnUnsupportedLanguage() {
        var finn = new Caller("9001", "Förvaltare", Locale.forLanguageTag("fi"), false, true);
        assertThat(desk(call -> DONE).complete("try it", "day", new OptionCompleter.Request("2027-03-18", finn, "100")))
                .extracting(Suggestion::shown)
                .containsExactly("Thursday 18 March 2027");
    }

    private static PressRegistry registry(Press... presses) {
        return new PressRegistry(List.of(presses), List.of());
    }

    private Reply runs(Function<Call, Reply> act) {
        return desk(act).run("try it", CALLER, "100", Map.of());
    }

    private CommandDispatcher desk(Function<Call, Reply> act) {
        var spec = Spec.of("try it")
                .perhaps("day", Kind.DATE)
                .perhaps("moment", Kind.DATE_TIME)
                .perhaps("span", Kind.TIME_SPAN)
                .perhaps("words", Kind.TEXT)
                .perhaps("number", Kind.INTEGER);
        return desk(List.of(command(spec, act)), registry(), new FormsInMemory());
    }

    private CommandDispatcher desk(Press press, RejectedForms kept) {
        return desk(List.of(), registry(press), kept);
    }

    private CommandDispatcher desk(List<Command> commands, PressRegistry presses, RejectedForms kept) {
        return new CommandDispatcher(
                commands,
                List.of(quote),
                presses,
                kept,
                work.get(ServerMemberCheck.class),
                (right, caller) -> {},
                work.get(TypedDate.class),
                work.get(TypedTime.class),
                outages);
    }

    private static MessageCall on(String text) {
        return new MessageCall(CALLER, "100", new TargetMessage("7", "author", text));
    }

    private static PressEvent form(Caller caller) {
        return PressEvent.of(caller, "100", null, "test:form", List.of(), Map.of("words", "en lång text"));
    }

    private static Caller privately() {
        return new Caller(CALLER.accountId(), CALLER.displayName(), CALLER.locale(), false, false);
    }

    private Reply succeeds(Call call) {
        tries.incrementAndGet();
        return DONE;
    }

    /** Returns a test command that throws the exception the given number of times and then succeeds. */
    private Function<Call, Reply> failing(int times, Supplier<RuntimeException> how) {
        return call -> {
            if (tries.incrementAndGet() <= times) {
                throw how.get();
            }
            return DONE;
        };
    }

    private static Command command(Spec spec, Function<Call, Reply> act) {
        return new Command() {

            @Override
            public Spec spec() {
                return spec;
            }

            @Override
            public Reply run(Call call) {
                return act.apply(call);
            }
        };
    }

    private static PressEvent pressed(String id) {
        return PressEvent.of(CALLER, "100", "1", id, List.of(), Map.of());
    }

    private static Phrase phrase(Reply reply) {
        return reply.page().lines().get(0);
    }

    private static String key(Reply reply) {
        return phrase(reply).key();
    }
}
