package se.budkavle.bot.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An argument of a phrase that is more than plain text, such as a channel, a link or a heading. The output format
 * determines how the argument is rendered.
 */
sealed interface PhraseArgument {

    /**
     * Renders this argument of a phrase as text.
     *
     * @param said a function that takes a nested argument and returns its text in the reader's language and output
     *     format
     */
    String shown(OutputFormat medium, Locale reader, Function<Object, String> said);

    record Joined(String between, List<Phrase> phrases) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return phrases.stream().map(said).collect(Collectors.joining(between));
        }
    }

    record Span(Instant start, Instant end) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.span(start, end, reader);
        }
    }

    record Channel(String id) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.channel(id);
        }
    }

    record Role(String id) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.role(id);
        }
    }

    record Person(String accountId) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.person(accountId);
        }
    }

    /**
     * A slash command, given by its English name such as "network link". Each word is rendered in the reader's
     * language.
     */
    record Command(String name) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            int space = name.indexOf(' ');
            return medium.command(Stream.of(space < 0 ? name : name.substring(0, space), name)
                    .distinct()
                    .map(one -> said.apply(Phrase.of("command." + one.replace(' ', '.') + ".name")))
                    .collect(Collectors.joining(" ")));
        }
    }

    record Strong(Object argument) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.strong(said.apply(argument));
        }
    }

    record Code(String text) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.code(text);
        }
    }

    record Link(Phrase words, String address) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.link(said.apply(words), address);
        }
    }

    record Address(String address) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.address(address);
        }
    }

    record Heading(int level, Phrase words) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.heading(level, said.apply(words));
        }
    }

    record Item(int depth, String mark, Phrase words) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.item(depth, mark, said.apply(words));
        }
    }

    record Quote(Phrase words) implements PhraseArgument {

        @Override
        public String shown(OutputFormat medium, Locale reader, Function<Object, String> said) {
            return medium.quote(said.apply(words));
        }
    }
}
