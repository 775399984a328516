package se.budkavle.bot.chat;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.text.Phrase;

/**
 * A form with up to five fields, which a person submits together.
 *
 * @param id see {@link Press#id}
 * @param title at most 45 characters; the adapter shortens a longer one
 */
public record Form(String id, Phrase title, List<Field> fields) {

    /** Returns the form with these values by field name. A field without a value in the map is left unchanged. */
    public Form filledWith(Map<String, String> values) {
        return new Form(
                id,
                title,
                fields.stream()
                        .map(field ->
                                values.containsKey(field.name()) ? field.filledWith(values.get(field.name())) : field)
                        .toList());
    }

    /** A field of a form; the adapter shortens a label to 45 characters. */
    public sealed interface Field {

        String name();

        Phrase label();

        /** Returns the initial value; empty for none. */
        String value();

        Field filledWith(String filled);

        /** Returns a value of this field as text for people. */
        Phrase shown(String given);
    }

    /**
     * A text field.
     *
     * @param most the maximum length of the text in characters, at most 4000
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
     * Two to ten options, of which the person chooses one.
     *
     * @param value the initial option; empty for none
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

    /** One option; the adapter shortens its text to 100 characters. */
    public record Option(String value, Phrase words) {}
}
