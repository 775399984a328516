package se.budkavle.bot.discord.jda;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.radiogroup.RadioGroupOption;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.storage.TextShortener;

/** Converts the bot's own buttons, select menus and forms into the types of the library JDA. */
class ComponentRenderer {

    private static final int HINT = 100;
    private static final int FIELD = 4000;

    private final EmbedLayout layout;

    ComponentRenderer(EmbedLayout layout) {
        this.layout = layout;
    }

    List<ActionRow> rows(List<Reply.Row> rows, Locale reader) {
        var ids = rows.stream()
                .flatMap(row -> row.choice() != null
                        ? Stream.of(row.choice().id())
                        : row.buttons().stream().map(Button::id))
                .toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException("Two things to press have the same id: " + ids);
        }
        return rows.stream()
                .map(row -> row.choice() != null
                        ? ActionRow.of(choice(row.choice(), reader))
                        : ActionRow.of(row.buttons().stream()
                                .map(button -> button(button, reader))
                                .toList()))
                .toList();
    }

    Modal form(Form form, Locale reader) {
        return Modal.create(form.id(), layout.label(form.title(), reader, Modal.MAX_TITLE_LENGTH))
                .addComponents(form.fields().stream()
                        .map(field -> Label.of(
                                layout.label(field.label(), reader, Label.LABEL_MAX_LENGTH), field(field, reader)))
                        .toList())
                .build();
    }

    net.dv8tion.jda.api.components.buttons.Button button(Button button, Locale reader) {
        var style = switch (button.look()) {
            case MAIN -> ButtonStyle.PRIMARY;
            case PLAIN -> ButtonStyle.SECONDARY;
            case GOOD -> ButtonStyle.SUCCESS;
            case BAD -> ButtonStyle.DANGER;
        };
        return net.dv8tion.jda.api.components.buttons.Button.of(
                        style,
                        button.id(),
                        layout.label(
                                button.label(), reader, net.dv8tion.jda.api.components.buttons.Button.LABEL_MAX_LENGTH))
                .withDisabled(!button.enabled());
    }

    private StringSelectMenu choice(SelectMenu choice, Locale reader) {
        return StringSelectMenu.create(choice.id())
                .setMaxValues(choice.several() ? choice.items().size() : 1)
                .setPlaceholder(layout.label(choice.hint(), reader, StringSelectMenu.PLACEHOLDER_MAX_LENGTH))
                .addOptions(choice.items().stream()
                        .map(item -> SelectOption.of(
                                        layout.label(item.words(), reader, SelectOption.LABEL_MAX_LENGTH), item.value())
                                .withDescription(
                                        item.detail() == null
                                                ? null
                                                : layout.label(
                                                        item.detail(), reader, SelectOption.DESCRIPTION_MAX_LENGTH))
                                .withDefault(item.chosen()))
                        .toList())
                .build();
    }

    private LabelChildComponent field(Form.Field field, Locale reader) {
        return field instanceof Form.RadioGroup group
                ? radioGroup(group, reader)
                : input((Form.TextInput) field, reader);
    }

    private RadioGroup radioGroup(Form.RadioGroup group, Locale reader) {
        return RadioGroup.create(group.name())
                .setRequired(group.required())
                .addOptions(group.options().stream()
                        .map(option -> RadioGroupOption.of(
                                        layout.label(option.words(), reader, RadioGroupOption.LABEL_MAX_LENGTH),
                                        option.value())
                                .withDefault(option.value().equals(group.value())))
                        .toList())
                .build();
    }

    private TextInput input(Form.TextInput field, Locale reader) {
        int most = Math.min(field.most(), FIELD);
        var input = TextInput.create(field.name(), field.paragraph() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(field.required())
                .setMaxLength(most)
                .setPlaceholder(field.hint() == null ? null : layout.label(field.hint(), reader, HINT));
        if (field.value() != null && !field.value().isEmpty()) {
            input.setValue(TextShortener.cut(field.value(), most));
        }
        return input.build();
    }
}
