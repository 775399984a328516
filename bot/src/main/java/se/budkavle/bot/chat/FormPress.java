package se.budkavle.bot.chat;

/** What happens when a form is sent; the desk gives back what could not be stored, with a button that opens the form filled in. */
public interface FormPress extends Press {

    /**
     * The form that was sent, to be sent once more.
     *
     * @throws se.budkavle.storage.Refusal where the caller may not send it any more
     */
    Form form(Pressed sent);
}
