package se.budkavle.bot.feature.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.paper.HeadedTable;
import se.budkavle.bot.paper.TableRow;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactDetails.Origin;
import se.budkavle.storage.contact.ContactImportChanges.ListedContact;
import se.budkavle.storage.contact.MailAddress;

/** Parses a table of contacts with a header row. Reports the place of each row that cannot be read. */
final class ContactTableParser {

    /** Matches the apostrophes that spreadsheets and mail programs put around an address. */
    private static final Pattern APOSTROPHES = Pattern.compile("^'+|'+$");

    private final @Nullable String source;
    private final Map<String, ListedContact> told = new LinkedHashMap<>();
    private final List<ParsedContacts.Wrong> wrong = new ArrayList<>();
    private final List<ParsedContacts.DuplicateRow> doubles = new ArrayList<>();
    private final HeadedTable<ContactColumn> table =
            new HeadedTable<>(ContactTableParser::header, "contact.import.no-address-column");

    private ContactTableParser(@Nullable String source) {
        this.source = source;
    }

    /**
     * Parses the contacts of a file.
     *
     * @param source the origin of the contacts, such as the file name; stored for each contact whose row has an empty
     *     source column
     */
    static ParsedContacts read(UploadedTableFile file, @Nullable String source) {
        var parser = new ContactTableParser(source);
        var sheets = parser.table.read(file, 1, parser::take);
        return new ParsedContacts(List.copyOf(parser.told.values()), parser.wrong, parser.doubles, sheets);
    }

    /**
     * Returns the known columns of a header row. Returns an empty map if the row has no column for addresses, because
     * every contact needs an address.
     */
    private static Map<ContactColumn, Integer> header(TableRow row) {
        var found = ContactColumn.places(row);
        return found.containsKey(ContactColumn.ADDRESS) ? found : Map.of();
    }

    private void take(TableRow row) {
        try {
            var read = read(row);
            var first = told.putIfAbsent(read.address().key(), read);
            if (first != null) {
                doubles.add(new ParsedContacts.DuplicateRow(row.place(), first.row()));
            }
        } catch (Refusal refusal) {
            wrong.add(new ParsedContacts.Wrong(row.place(), RefusalSentence.of(refusal)));
        }
    }

    private ListedContact read(TableRow row) {
        if (table.hasFormula(row)) {
            throw new Refusal("contact.import.formula");
        }
        if (table.isBroken(row)) {
            throw new Refusal("contact.import.error-cell");
        }
        if (table.hasLostCharacters(row)) {
            throw new Refusal("contact.import.lost-letters");
        }
        if (table.cell(row, ContactColumn.ADDRESS).isEmpty()) {
            throw new Refusal("contact.import.no-address");
        }
        var own = table.cell(row, ContactColumn.SOURCE);
        return new ListedContact(
                row.place(),
                MailAddress.of(APOSTROPHES
                        .matcher(table.cell(row, ContactColumn.ADDRESS))
                        .replaceAll("")),
                ContactDetails.of(
                        table.cell(row, ContactColumn.ORGANISATION),
                        name(row),
                        ContactDetails.tagsOf(table.cell(row, ContactColumn.TAGS)),
                        Origin.IMPORTED,
                        own.isEmpty() ? source : own));
    }

    private String name(TableRow row) {
        var whole = table.cell(row, ContactColumn.NAME);
        return !whole.isEmpty()
                ? whole
                : Stream.of(ContactColumn.FIRST_NAME, ContactColumn.LAST_NAME)
                        .map(column -> table.cell(row, column))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
