package se.budkavle.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.text.Phrasebook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands are written down as Discord takes them. */
class CommandSheetTest {

    /** Discord's pattern for names; upper case is refused too. */
    private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}]{1,32}$");

    private final List<Spec> specs = List.of(
            Spec.of("contract echo").perhaps("text", Spec.Kind.TEXT).asking("day", Spec.Kind.DATE)
                    .choosing("size", false, List.of("SMALL", "LARGE")),
            Spec.of("contract menu"), Spec.of("lone"));

    @Test
    void twoWordsBecomeACommandAndItsSubcommand() {
        var commands = new CommandSheet(new Phrasebook()).of(specs);
        assertThat(commands).extracting(SlashCommandData::getName).containsExactly("contract", "lone");
        assertThat(commands.get(0).getSubcommands()).extracting(subcommand -> subcommand.getName()).containsExactly("echo", "menu");
    }

    @Test
    void requiredOptionsComeFirst() {
        var echo = new CommandSheet(new Phrasebook()).of(specs).get(0).getSubcommands().get(0);
        assertThat(echo.getOptions()).extracting(option -> option.getName()).containsExactly("day", "text", "size");
        assertThat(echo.getOptions().get(0).isAutoComplete()).isTrue();
    }

    @Test
    void everyNameAndDescriptionFits() {
        var wrong = new ArrayList<String>();
        new CommandSheet(new Phrasebook()).of(specs).forEach(command -> check(command.toData(), wrong));
        assertThat(wrong).isEmpty();
    }

    @Test
    void bothAdaptersWriteTheSame() {
        var json = JsonMapper.builder().build();
        var ours = new se.budkavle.bot.wire.CommandSheet(new Phrasebook()).of(specs);
        var theirs = new CommandSheet(new Phrasebook()).of(specs).stream().map(one -> json.readTree(one.toData().toJson())).toList();
        assertThat(json.<JsonNode>valueToTree(ours).valueStream().map(CommandSheetTest::said).toList())
                .isEqualTo(theirs.stream().map(CommandSheetTest::said).toList());
    }

    /** All that is said, in order of its keys; what is left unsaid and what is empty or false mean the same. */
    private static Object said(JsonNode any) {
        if (any.isArray()) {
            return any.valueStream().map(CommandSheetTest::said).toList();
        }
        if (!any.isObject()) {
            return any.asString();
        }
        var said = new TreeMap<String, Object>();
        any.properties().stream().filter(one -> matters(one.getKey(), one.getValue()))
                .forEach(one -> said.put(one.getKey(), said(one.getValue())));
        return said;
    }

    private static boolean matters(String key, JsonNode value) {
        boolean slashOrSubcommand = key.equals("type") && value.asInt() == 1;
        boolean isFalse = value.isBoolean() && !value.asBoolean();
        return !slashOrSubcommand && !isFalse && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    /** Also of use for the bot's real commands: {@code wrong} gets what does not fit. */
    static void check(DataObject command, List<String> wrong) {
        var json = DataObject.fromJson(command.toJson());
        name(json.getString("name"), wrong);
        json.optObject("name_localizations").ifPresent(names -> names.keys().forEach(key -> name(names.getString(key), wrong)));
        says(json.getString("description"), wrong);
        json.optObject("description_localizations").ifPresent(all -> all.keys().forEach(key -> says(all.getString(key), wrong)));
        json.optArray("options").ifPresent(options -> {
            for (int i = 0; i < options.length(); i++) {
                check(options.getObject(i), wrong);
            }
        });
    }

    private static void name(String name, List<String> wrong) {
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase())) {
            wrong.add("name " + name);
        }
    }

    private static void says(String says, List<String> wrong) {
        if (says.isBlank() || says.length() > 100) {
            wrong.add("description " + says);
        }
    }
}
