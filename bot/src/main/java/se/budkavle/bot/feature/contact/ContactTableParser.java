package se.budkavle.bot.feature.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.paper.CheckedFile;
import se.budkavle.bot.paper.TableRow;
import se.budkavle.bot.paper.UploadLimits;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.ContactChanges.ListedContact;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactDetails.Origin;
import se.budkavle.storage.contact.MailAddress;

/** Parses a table of contacts with a header row. Reports the row number of each row that cannot be read. */
final class ContactTableParser {

    private static final String FORMULA = "=";

    private final @Nullable String source;
    private final Map<String, ListedContact> told = new LinkedHashMap<>();
    private final List<ParsedContacts.Wrong> wrong = new ArrayList<>();
    private final List<ParsedContacts.DuplicateRow> doubles = new ArrayList<>();
    private Map<ContactColumn, Integer> places = Map.of();
    private @Nullable String sheet;
    private int rows;

    private ContactTableParser(@Nullable String source) {
        this.source = source;
    }

    /**
     * Parses the contacts of a file.
     *
     * @param source the origin of the contacts, such as the file name; stored for each contact whose row has an empty
     *     source column
     */
    static ParsedContacts read(CheckedFile file, @Nullable String source) {
        var table = new ContactTableParser(source);
        var sheets = file.rows(ContactTableParser::columns, 1, table::accept);
        if (table.places.isEmpty()) {
            throw new Refusal("contact.import.no-address-column");
        }
        return new ParsedContacts(List.copyOf(table.told.values()), table.wrong, table.doubles, sheets);
    }

    /**
     * Counts the columns with a known heading. Returns 0 if no column has the heading for addresses, because every
     * contact needs an address.
     */
    private static int columns(TableRow header) {
        var found = ContactColumn.places(header);
        return found.containsKey(ContactColumn.ADDRESS) ? found.size() : 0;
    }

    private void accept(TableRow row) {
        if (!Objects.equals(sheet, row.sheet())) {
            sheet = row.sheet();
            places = Map.of();
            rows = 0;
        }
        rows += row.isBlank() ? 0 : 1;
        if (!places.isEmpty()) {
            take(row);
            return;
        }
        var found = ContactColumn.places(row);
        if (found.containsKey(ContactColumn.ADDRESS)) {
            places = found;
        } else if (rows > UploadLimits.ROWS_SEARCHED_FOR_HEADER) {
            throw new Refusal("contact.import.no-address-column");
        }
    }

    private void take(TableRow row) {
        if (places.keySet().stream().allMatch(column -> cell(row, column).isEmpty())) {
            return;
        }
        try {
            var read = read(row);
            var first = told.putIfAbsent(read.address().key(), read);
            if (first != null) {
                doubles.add(new ParsedContacts.DuplicateRow(row.number(), first.row()));
            }
        } catch (Refusal refusal) {
            wrong.add(new ParsedContacts.Wrong(row.number(), CommandDispatcher.sentence(refusal)));
        }
    }

    private ListedContact read(TableRow row) {
        if (places.keySet().stream().anyMatch(column -> cell(row, column).startsWith(FORMULA))) {
            throw new Refusal("contact.import.formula");
        }
        if (row.isBrokenIn(places.values())) {
            throw new Refusal("contact.import.error-cell");
        }
        if (cell(row, ContactColumn.ADDRESS).isEmpty()) {
            throw new Refusal("contact.import.no-address");
        }
        var own = cell(row, ContactColumn.SOURCE);
        return new ListedContact(
                row.number(),
                MailAddress.of(cell(row, ContactColumn.ADDRESS)),
                ContactDetails.of(
                        cell(row, ContactColumn.ORGANISATION),
                        name(row),
                        ContactDetails.tagsOf(cell(row, ContactColumn.TAGS)),
                        Origin.IMPORTED,
                        own.isEmpty() ? source : own));
    }

    private String name(TableRow row) {
        var whole = cell(row, ContactColumn.NAME);
        return !whole.isEmpty()
                ? whole
                : Stream.of(ContactColumn.FIRST_NAME, ContactColumn.LAST_NAME)
                        .map(column -> cell(row, column))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private String cell(TableRow row, ContactColumn column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place);
    }
}
