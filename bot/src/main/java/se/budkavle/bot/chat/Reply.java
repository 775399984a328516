package se.budkavle.bot.chat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/**
 * A reply that only the user sees: either a message or a modal form to fill in.
 *
 * <p>If the user pressed a button or used a menu in an earlier private reply, the new reply replaces the earlier reply.
 * If {@code isSeparate} is true, or if the user for example called a slash command, the new reply is a separate
 * message.
 *
 * @param rows up to five rows, each with up to five buttons or one select menu
 * @param form the modal form to open instead of showing a message; null for none
 * @param isSeparate true if the new reply does not replace the earlier private reply whose button or menu the user used
 */
public record Reply(
        @Nullable Page page,
        List<Row> rows,
        List<Attachment> attachments,
        @Nullable Form form,
        boolean isSeparate) {

    /** A row below a message: either buttons side by side or one select menu. */
    public record Row(List<Button> buttons, @Nullable SelectMenu choice) {

        /** The maximum number of buttons that Discord shows in one row. */
        public static final int MOST_BUTTONS = 5;
    }

    public static Reply of(String key, Object... arguments) {
        return page(Page.of(null).line(Phrase.of(key, arguments)));
    }

    public static Reply page(Page page) {
        return new Reply(page, List.of(), List.of(), null, false);
    }

    public static Reply form(Form form) {
        return new Reply(null, List.of(), List.of(), form, false);
    }

    /**
     * Returns a copy of the reply that is sent as a separate message. The copy does not replace the earlier private
     * reply whose button or menu the user used.
     */
    public Reply separate() {
        return new Reply(page, rows, attachments, form, true);
    }

    /**
     * Returns a copy of the reply with a row of these buttons. Adds no row if there are no buttons, because Discord
     * accepts no empty row.
     */
    public Reply with(Button... buttons) {
        return buttons.length == 0 ? this : with(new Row(List.of(buttons), null));
    }

    public Reply with(SelectMenu choice) {
        return with(new Row(List.of(), choice));
    }

    /** Returns a copy of the reply with these menus, each in a row of its own. */
    public Reply with(List<SelectMenu> menus) {
        var reply = this;
        for (var menu : menus) {
            reply = reply.with(menu);
        }
        return reply;
    }

    public Reply with(Attachment attachment) {
        return new Reply(
                page,
                rows,
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList(),
                form,
                isSeparate);
    }

    private Reply with(Row row) {
        return new Reply(page, Stream.concat(rows.stream(), Stream.of(row)).toList(), attachments, form, isSeparate);
    }
}
