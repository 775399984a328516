package se.budkavle.bot.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.sandbox.Seed;
import se.budkavle.storage.Refusal;

/**
 * The commands, buttons and form with which every Discord adapter is tested, each with a different feature of Discord.
 */
final class ContractActs implements Presses, MessageCommand {

    /**
     * A text with many strings that look like mentions, such as @everyone. Discord must show these strings as plain
     * text and notify nobody.
     */
    static final String SHOUT = "@everyone @here <@" + Seed.idOf("person", "guest") + "> <@!"
            + Seed.idOf("person", "guest") + "> @\u200beveryone";

    /** A text full of Discord markup, which must be shown as it was typed. */
    static final String WRITTEN =
            "# [klick](https://evil.example) **fet** `kod` @everyone <@1> ||dolt||\n- punkt\n> citat";

    /** The latch that blocks the slow command and the slow buttons until the test releases it. */
    volatile CountDownLatch slow = new CountDownLatch(1);

    List<Command> commands() {
        return List.of(
                command(
                        Spec.of("contract echo")
                                .perhaps("text", Spec.Kind.TEXT)
                                .perhaps("day", Spec.Kind.DATE)
                                .perhaps("number", Spec.Kind.INTEGER)
                                .perhaps("flag", Spec.Kind.BOOLEAN)
                                .perhaps("who", Spec.Kind.ACCOUNT)
                                .perhaps("where", Spec.Kind.CHANNEL)
                                .perhaps("file", Spec.Kind.FILE)
                                .choosing("size", false, List.of("SMALL", "LARGE")),
                        call -> said(seen(call.options()))),
                command(
                        Spec.of("contract pick")
                                .asking(
                                        "network",
                                        Spec.Kind.TEXT,
                                        request -> List.of(
                                                new OptionCompleter.Suggestion(
                                                        "Miljö " + request.typed(), request.channelId()),
                                                new OptionCompleter.Suggestion("x".repeat(120), "2"))),
                        call -> said("Picked " + call.text("network"))),
                command(
                        Spec.of("contract narrow")
                                .asking("year", Spec.Kind.INTEGER)
                                .asking(
                                        "goal",
                                        Spec.Kind.TEXT,
                                        request -> List.of(
                                                new OptionCompleter.Suggestion(String.valueOf(request.others()), "1"))),
                        call -> said("Narrowed")),
                command(Spec.of("contract menu"), call -> menu("A menu")),
                command(Spec.of("contract form"), call -> form()),
                command(Spec.of("contract slow"), call -> afterWaiting(() -> said("Done at last"))),
                command(Spec.of("contract fail"), call -> {
                    throw new IllegalStateException("on purpose");
                }),
                command(Spec.of("contract break"), call -> {
                    throw new NoClassDefFoundError("on purpose");
                }),
                command(
                        Spec.of("contract long").asking("lines", Spec.Kind.INTEGER),
                        call -> Reply.page(longPage(
                                call.perhapsNumber("lines").orElseThrow().intValue()))),
                command(
                        Spec.of("contract file"),
                        call -> said("Here it is")
                                .with(Attachment.file(
                                        "Lägesrapport på svenska.txt", "Åäö".getBytes(StandardCharsets.UTF_8)))),
                command(
                        Spec.of("lone"),
                        call -> Reply.of("contract.hello", call.caller().displayName())));
    }

    @Override
    public String name() {
        return "Contract quote";
    }

    @Override
    public RequiredRight right() {
        return RequiredRight.ANYONE;
    }

    /** Opens a form whose text field contains the bot's data about the message. */
    @Override
    public Reply run(MessageCall call) {
        var message = call.message();
        var seen = List.of(call.channelId(), message.id(), message.authorId(), message.text());
        return Reply.form(form().form().filledWith(Map.of("cause", String.join("|", seen))));
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of("contract:press", pressed -> said("Pressed " + pressed.reference(0))),
                Press.of("contract:choose", pressed -> said("Chose " + pressed.value())),
                Press.of("contract:choose-several", pressed -> said("Chose " + String.join(" and ", pressed.values()))),
                Press.of("contract:open", pressed -> form()),
                FormPress.of("contract:sent", ContractActs::sent, pressed -> form().form()),
                Press.of("contract:shout", pressed -> everywhere(Phrase.words(SHOUT))),
                Press.of("contract:written", pressed -> everywhere(Phrase.words(WRITTEN))),
                Press.of("contract:slow", pressed -> afterWaiting(() -> said("Done at last"))),
                Press.of("contract:separate", pressed -> said("Beside").separate()),
                Press.of(
                        "contract:slow-separate",
                        pressed -> afterWaiting(() -> said("Late beside").separate())),
                Press.of("contract:slowform", pressed -> afterWaiting(ContractActs::form)),
                Press.of(
                        "contract:twice",
                        pressed -> said("Twice")
                                .with(
                                        Button.plain("contract:press:1", Phrase.words("One")),
                                        Button.plain("contract:press:1", Phrase.words("Other")))));
    }

    static Reply menu(String says) {
        return said(says)
                .with(
                        Button.main("contract:press:1", Phrase.words("Press")),
                        Button.plain("contract:open", Phrase.words("Form")),
                        Button.plain("contract:slow", Phrase.words("Slow")),
                        Button.plain("contract:slowform", Phrase.words("Slow form")),
                        Button.plain("contract:twice", Phrase.words("Twice")))
                .with(
                        Button.plain("contract:separate", Phrase.words("Separate")),
                        Button.plain("contract:slow-separate", Phrase.words("Slow separate")))
                .with(new SelectMenu(
                        "contract:choose",
                        Phrase.words("Choose"),
                        List.of(
                                new SelectMenu.Item("a", Phrase.words("Första"), null, false),
                                new SelectMenu.Item("b", Phrase.words("Andra"), Phrase.words("Den andra"), true))))
                .with(new SelectMenu(
                        "contract:choose-several",
                        Phrase.words("Choose several"),
                        List.of(
                                new SelectMenu.Item("a", Phrase.words("Första"), null, false),
                                new SelectMenu.Item("b", Phrase.words("Andra"), null, false)),
                        true));
    }

    /** Returns a reply with the text in its title, lines, fields, footer, button and select menu. */
    private static Reply everywhere(Phrase words) {
        return Reply.page(Page.of(words).line(words).field(words, words).footed(words))
                .with(Button.main("contract:press:1", words))
                .with(new SelectMenu("contract:choose", words, List.of(new SelectMenu.Item("a", words, words, false))));
    }

    static Page longPage(int lines) {
        var page = Page.of(Phrase.words("Long"));
        for (int i = 1; i <= lines; i++) {
            page = page.line(Phrase.words("line " + i + " " + "åäö".repeat(30)));
        }
        return page;
    }

    /**
     * Returns a reply that lists the submitted values. Throws a refusal if the value of the field "measure" is
     * "impossible".
     */
    private static Reply sent(PressEvent pressed) {
        if (pressed.field("measure").equals("impossible")) {
            throw new Refusal("chat.unknown-press");
        }
        return said("Sent " + new TreeMap<>(pressed.fields()));
    }

    private static Reply form() {
        return Reply.form(new Form(
                "contract:sent",
                Phrase.words("A form"),
                List.of(
                        new Form.RadioGroup(
                                "state",
                                Phrase.words("State"),
                                List.of(
                                        new Form.Option("red", Phrase.words("Röd")),
                                        new Form.Option("green", Phrase.words("Grön"))),
                                "",
                                false),
                        new Form.TextInput("cause", Phrase.words("Cause"), Phrase.words("Why"), "", true, true, 500),
                        new Form.TextInput("measure", Phrase.words("Measure"), null, "as before", false, false, 100))));
    }

    private Reply afterWaiting(java.util.function.Supplier<Reply> then) {
        try {
            slow.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return then.get();
    }

    private static Reply said(String words) {
        return Reply.page(Page.of(null).line(Phrase.words(words)));
    }

    private static String seen(Map<String, Object> options) {
        var seen = new TreeMap<String, Object>(options);
        seen.computeIfPresent(
                "file",
                (name, file) -> ((UploadedFile) file).name() + "="
                        + new String(((UploadedFile) file).bytes(1000), StandardCharsets.UTF_8));
        return seen.toString();
    }

    private static Command command(Spec spec, Function<Call, Reply> does) {
        return new Command() {
            @Override
            public Spec spec() {
                return spec;
            }

            @Override
            public Reply run(Call call) {
                return does.apply(call);
            }
        };
    }
}
