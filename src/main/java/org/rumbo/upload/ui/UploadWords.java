package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.FindingSentences;
import org.rumbo.dataset.Severity;
import org.rumbo.dataset.marking.MarkingWords;
import org.rumbo.text.Words;
import org.rumbo.ui.Spoken;
import org.rumbo.upload.Run;
import org.rumbo.upload.UploadRefused;
import org.rumbo.wording.Wording;

/** The words of the import pages that are more than a text with gaps. */
final class UploadWords {

    private static final int KILOBYTE = 1024;

    private final Wording wording;

    UploadWords(Locale locale) {
        this.wording = new Wording(locale);
    }

    Wording wording() {
        return wording;
    }

    /** A moment to the minute, in universal time, as the records of releases have it. */
    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(wording.locale())
                        .format(moment.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    String size(long bytes) {
        return bytes < (long) KILOBYTE * KILOBYTE
                ? wording.number((double) bytes / KILOBYTE, bytes < KILOBYTE ? 1 : 0) + " kB"
                : wording.number((double) bytes / KILOBYTE / KILOBYTE, 1) + " MB";
    }

    String refused(UploadRefused.Reason reason, long megabytes) {
        return wording.text(
                "import.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                wording.number(megabytes, 0));
    }

    /** Why a reading failed, as far as it is the reader's matter; the log has the rest. */
    String failed(Run<?> run, String otherwise) {
        return wording.text(
                run.failure() instanceof OutOfMemoryError || run.failure() instanceof StackOverflowError
                        ? "import.failed.memory"
                        : otherwise);
    }

    String severity(Severity severity) {
        return wording.text("import.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /** Where a finding is; the words for the whole file where it is in no sheet. */
    String where(Finding finding) {
        return finding.sheet() == null ? wording.text("import.the-file") : finding.where();
    }

    /** A sentence of the importer in the reader's language. */
    Span said(String sentence) {
        return Spoken.in(new Span(), translated(sentence));
    }

    private Words translated(String sentence) {
        return FindingSentences.in(sentence, wording.locale());
    }

    MarkingWords marking() {
        return new MarkingWords(
                wording.text("import.findings.heading"),
                Stream.of("severity", "code", "where", "what", "advice", "times")
                        .map(column -> wording.text("import.column." + column))
                        .toList(),
                wording.text("import.marked.row"),
                finding -> severity(finding.severity()),
                finding -> translated(finding.message()).text(),
                finding -> finding.suggestion() == null
                        ? ""
                        : translated(finding.suggestion()).text());
    }

    /** The texts of the component that takes files. */
    UploadI18N uploading(long megabytes) {
        var failed = wording.text("import.upload.failed");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(wording.text("import.upload.drop"))
                        .setMany(wording.text("import.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(wording.text("import.upload.add"))
                        .setMany(wording.text("import.upload.add")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(wording.text("import.upload.one"))
                        .setFileIsTooBig(wording.text("import.refused.too-large", wording.number(megabytes, 0)))
                        .setIncorrectFileType(wording.text("import.upload.type")))
                .setFile(new UploadI18N.File()
                        .setRetry(wording.text("import.upload.retry"))
                        .setStart(wording.text("import.upload.start"))
                        .setRemove(wording.text("import.upload.remove")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(wording.text("import.upload.connecting"))
                                .setStalled(wording.text("import.upload.stalled"))
                                .setProcessing(wording.text("import.upload.processing"))
                                .setHeld(wording.text("import.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(wording.text("import.upload.remaining"))
                                .setUnknown(wording.text("import.upload.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(wording.text("import.upload.forbidden"))
                                .setFileTooLarge(
                                        wording.text("import.refused.too-large", wording.number(megabytes, 0)))))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }
}
