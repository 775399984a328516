package se.budkavle.bot.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Checks PDF files against the standard for accessible documents, PDF/UA-1. */
public final class PdfAccessibility {

    private PdfAccessibility() {}

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /**
     * Returns a line for each rule of the standard that the file breaks. Returns an empty list for an accessible file.
     */
    public static List<String> faults(byte[] pdf) {
        var checks = Foundries.defaultInstance();
        try (var parser = checks.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = checks.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + "-"
                            + fault.getRuleId().getTestNumber() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("The file cannot be checked", e);
        }
    }
}
