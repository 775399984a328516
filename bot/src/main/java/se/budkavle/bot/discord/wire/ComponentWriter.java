package se.budkavle.bot.discord.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.storage.TextShortener;

/** Serialises buttons, select menus and modal forms as JSON for Discord. */
class ComponentWriter {

    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int SELECT = 3;
    private static final int INPUT = 4;
    private static final int LABEL = 18;
    private static final int RADIO_GROUP = 21;
    private static final int BUTTON_WORDS = 80;
    private static final int WORDS = 100;
    private static final int HINT = 150;
    private static final int FORM_WORDS = 45;
    private static final int FIELD = 4000;

    private final EmbedLayout layout;

    ComponentWriter(EmbedLayout layout) {
        this.layout = layout;
    }

    List<Map<String, Object>> rows(List<Reply.Row> rows, Locale reader) {
        var ids = rows.stream()
                .flatMap(row -> row.choice() != null
                        ? Stream.of(row.choice().id())
                        : row.buttons().stream().map(Button::id))
                .toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException("Two things to press have the same id: " + ids);
        }
        return rows.stream()
                .map(row -> Map.of(
                        "type",
                        ROW,
                        "components",
                        row.choice() != null
                                ? List.of(choice(row.choice(), reader))
                                : row.buttons().stream()
                                        .map(button -> button(button, reader))
                                        .toList()))
                .toList();
    }

    Map<String, Object> form(Form form, Locale reader) {
        return Map.of(
                "custom_id",
                form.id(),
                "title",
                layout.label(form.title(), reader, FORM_WORDS),
                "components",
                form.fields().stream()
                        .map(field -> Map.of(
                                "type",
                                LABEL,
                                "label",
                                layout.label(field.label(), reader, FORM_WORDS),
                                "component",
                                field(field, reader)))
                        .toList());
    }

    private Map<String, Object> button(Button button, Locale reader) {
        int style = switch (button.look()) {
            case MAIN -> 1;
            case PLAIN -> 2;
            case GOOD -> 3;
            case BAD -> 4;
        };
        return Map.of(
                "type",
                BUTTON,
                "style",
                style,
                "custom_id",
                button.id(),
                "label",
                layout.label(button.label(), reader, BUTTON_WORDS),
                "disabled",
                !button.enabled());
    }

    private Map<String, Object> choice(SelectMenu choice, Locale reader) {
        return Map.of(
                "type",
                SELECT,
                "custom_id",
                choice.id(),
                "placeholder",
                layout.label(choice.hint(), reader, HINT),
                "max_values",
                choice.several() ? choice.items().size() : 1,
                "options",
                choice.items().stream()
                        .map(item -> {
                            var option = new LinkedHashMap<String, Object>();
                            option.put("label", layout.label(item.words(), reader, WORDS));
                            option.put("value", item.value());
                            option.put("default", item.chosen());
                            if (item.detail() != null) {
                                option.put("description", layout.label(item.detail(), reader, WORDS));
                            }
                            return option;
                        })
                        .toList());
    }

    private Map<String, Object> field(Form.Field field, Locale reader) {
        return field instanceof Form.RadioGroup group
                ? radioGroup(group, reader)
                : input((Form.TextInput) field, reader);
    }

    private Map<String, Object> radioGroup(Form.RadioGroup group, Locale reader) {
        return Map.of(
                "type",
                RADIO_GROUP,
                "custom_id",
                group.name(),
                "required",
                group.required(),
                "options",
                group.options().stream()
                        .map(option -> Map.of(
                                "label",
                                layout.label(option.words(), reader, WORDS),
                                "value",
                                option.value(),
                                "default",
                                option.value().equals(group.value())))
                        .toList());
    }

    private Map<String, Object> input(Form.TextInput field, Locale reader) {
        int most = Math.min(field.most(), FIELD);
        var input = new LinkedHashMap<String, Object>();
        input.put("type", INPUT);
        input.put("custom_id", field.name());
        input.put("style", field.paragraph() ? 2 : 1);
        input.put("required", field.required());
        input.put("max_length", most);
        if (field.hint() != null) {
            input.put("placeholder", layout.label(field.hint(), reader, WORDS));
        }
        if (field.value() != null && !field.value().isEmpty()) {
            input.put("value", TextShortener.cut(field.value(), most));
        }
        return input;
    }
}
