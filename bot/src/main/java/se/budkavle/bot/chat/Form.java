package se.budkavle.bot.chat;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.text.Phrase;

/**
 * A modal form with up to five fields, which a person fills in and submits together.
 *
 * @param id the form's custom id, built by the method {@link Press#id}
 * @param title the heading, at most 45 characters; the chat adapter shortens a longer heading
 */
public record Form(String id, Phrase title, List<Field> fields) {

    Form withId(String newId) {
        return new Form(newId, title, fields);
    }

    /**
     * Returns a copy of the form with new initial values. The map contains each value under the name of its form field.
     * A form field whose name is not in the map keeps its initial value.
     */
    public Form filledWith(Map<String, String> values) {
        return new Form(
                id,
                title,
                fields.stream()
                        .map(field ->
                                values.containsKey(field.name()) ? field.filledWith(values.get(field.name())) : field)
                        .toList());
    }

    /** A field of a modal form. The chat adapter shortens the field's label to 45 characters. */
    public sealed interface Field {

        String name();

        Phrase label();

        /** Returns the initial value of the field; an empty text if the field is empty at first. */
        String value();

        Field filledWith(String filled);

        /**
         * Returns the text that a message shows for a submitted value of this field. For a radio group, returns the
         * label of the selected option.
         */
        Phrase shown(String given);
    }

    /**
     * A text field of a modal form.
     *
     * @param most the maximum number of characters that a person can type, at most 4000
     */
    public record TextInput(
            String name, Phrase label, Phrase hint, String value, boolean paragraph, boolean required, int most)
            implements Field {

        @Override
        public Field filledWith(String filled) {
            return new TextInput(name, label, hint, filled, paragraph, required, most);
        }

        @Override
        public Phrase shown(String given) {
            return Phrase.words(given);
        }
    }

    /**
     * A radio group in a modal form: two to ten radio buttons, one of which the person selects.
     *
     * @param value the value of the initially selected radio button; empty for none
     */
    public record RadioGroup(String name, Phrase label, List<Option> options, String value, boolean required)
            implements Field {

        @Override
        public Field filledWith(String filled) {
            return new RadioGroup(name, label, options, filled, required);
        }

        @Override
        public Phrase shown(String given) {
            return options.stream()
                    .filter(option -> option.value().equals(given))
                    .findFirst()
                    .map(Option::words)
                    .orElseGet(() -> Phrase.words(given));
        }
    }

    /** A radio button of a radio group. The chat adapter shortens the radio button's label to 100 characters. */
    public record Option(String value, Phrase words) {}
}
