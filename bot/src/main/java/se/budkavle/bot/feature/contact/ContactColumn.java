package se.budkavle.bot.feature.contact;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.paper.ColumnNames;
import se.budkavle.bot.paper.TableRow;

/**
 * The columns of an imported contact table, with the Swedish and English headings by which the import recognises them.
 */
enum ContactColumn {
    ADDRESS(
            "mejladress",
            "mejl",
            "mail",
            "mailadress",
            "e-post",
            "epost",
            "e-postadress",
            "epostadress",
            "email",
            "e-mail",
            "email address",
            "address",
            "e-mail address",
            "mail address"),
    ORGANISATION(
            "organisation",
            "företag",
            "företagsnamn",
            "bolag",
            "kommun",
            "arbetsgivare",
            "organization",
            "company",
            "company name"),
    NAME("namn", "kontaktperson", "kontakt", "name", "contact", "contact person", "full name"),
    FIRST_NAME("förnamn", "first name", "given name"),
    LAST_NAME("efternamn", "last name", "surname", "family name"),
    TAGS("etiketter", "etikett", "taggar", "tagg", "kategori", "kategorier", "tags", "tag", "category", "categories"),
    SOURCE("källa", "ursprung", "source", "origin");

    private static final ColumnNames<ContactColumn> NAMES = new ColumnNames<>(values(), column -> column.names);

    private final List<String> names;

    ContactColumn(String... names) {
        this.names = List.of(names);
    }

    /** Maps each known column to its index in the header row. */
    static Map<ContactColumn, Integer> places(TableRow header) {
        return NAMES.places(header);
    }
}
