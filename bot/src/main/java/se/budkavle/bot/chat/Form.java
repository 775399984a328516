package se.budkavle.bot.chat;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.text.Phrase;

/**
 * Up to five fields that are filled in and sent at once.
 *
 * @param id    see {@link Press#id}
 * @param title at most 45 characters, cut at the edge
 */
public record Form(String id, Phrase title, List<Field> fields) {

    /** The same form with these texts and choices, by field; a field that is not named keeps its own. */
    public Form filledWith(Map<String, String> values) {
        return new Form(id, title, fields.stream()
                .map(field -> values.containsKey(field.name()) ? field.filledWith(values.get(field.name())) : field).toList());
    }

    /** Something to fill in; its label has at most 45 characters, cut at the edge. */
    public sealed interface Field {

        String name();

        Phrase label();

        /** What is filled in from the start; empty for nothing. */
        String value();

        Field filledWith(String filled);

        /** How people read a value of this field. */
        Phrase shown(String given);
    }

    /**
     * A text to write.
     *
     * @param most the longest text it takes, in characters, at most 4000
     */
    public record TextInput(String name, Phrase label, Phrase hint, String value, boolean paragraph, boolean required, int most)
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
     * One to choose of two to ten, all of them in sight.
     *
     * @param value the option that is chosen from the start; empty for none
     */
    public record RadioGroup(String name, Phrase label, List<Option> options, String value, boolean required) implements Field {

        @Override
        public Field filledWith(String filled) {
            return new RadioGroup(name, label, options, filled, required);
        }

        @Override
        public Phrase shown(String given) {
            return options.stream().filter(option -> option.value().equals(given)).findFirst().map(Option::words)
                    .orElseGet(() -> Phrase.words(given));
        }
    }

    /** One to choose; its words have at most 100 characters, cut at the edge. */
    public record Option(String value, Phrase words) { }
}
