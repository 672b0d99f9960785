package org.rumbo.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Severity;
import org.rumbo.provenance.Release;
import org.rumbo.release.DatasetEntry;
import org.rumbo.release.FindingsPage;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.ReleaseEntry;
import org.rumbo.release.ReleaseQuery;
import org.rumbo.release.ReleaseService;
import org.rumbo.web.Languages;
import org.rumbo.web.QueryReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(name = "Releases")
class ReleasesController {

    private final ReleaseService releases;
    private final ReleaseQuery query;
    private final Freshness freshness;

    ReleasesController(ReleaseService releases, ReleaseQuery query, Freshness freshness) {
        this.releases = releases;
        this.query = query;
        this.freshness = freshness;
    }

    @GetMapping("/datasets/{code}/releases")
    @Operation(
            summary = "Releases of a dataset",
            description = "With how much was found in the file of each. /export/release/{id}.xlsx has one "
                    + "as a workbook in the template.")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such dataset")
    @Nullable
    ReleasesAnswer releases(
            @PathVariable @Parameter(description = "Code of the dataset", example = "homicide") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        DatasetEntry dataset = releases.dataset(code)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no dataset %s. /api/v1/datasets lists all.".formatted(code)));
        Object[] listed =
                dataset.releases().stream().map(entry -> entry.release().id()).toArray();
        if (freshness.held(request, response, Languages.of(request), listed)) {
            return null;
        }
        return new ReleasesAnswer(
                dataset.code(),
                dataset.releases().stream().map(ReleasesController::entry).toList());
    }

    private static ReleasesAnswer.Entry entry(ReleaseEntry entry) {
        return new ReleasesAnswer.Entry(
                DatasetsAnswer.Edition.of(entry.release()),
                entry.findings().warnings(),
                entry.findings().infos());
    }

    @GetMapping("/releases/{id}/findings")
    @Operation(
            summary = "What was noticed in the file of a release",
            description = "Each finding with code, severity, sheet, cell and a sentence.")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such release")
    @Nullable
    FindingsAnswer findings(
            @PathVariable
                    @Parameter(
                            description = "Number of the release",
                            schema = @Schema(type = "integer", format = "int64"))
                    String id,
            @RequestParam(required = false)
                    @Parameter(description = "How much it matters", schema = @Schema(implementation = Severity.class))
                    @Nullable
                    String severity,
            @RequestParam(required = false)
                    @Parameter(description = "Stable name of a kind of finding", example = "unknown-country")
                    @Nullable
                    String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Release release = query.release(id);
        var filter = new FindingsPage.Filter(
                QueryReader.choice("severity", severity, Severity.class), query.findingName(release, "code", code));
        if (freshness.held(request, response, Languages.of(request))) {
            return null;
        }
        return new FindingsAnswer(
                release.id(),
                releases.findings(release.id(), filter).stream()
                        .map(FindingsAnswer.Entry::of)
                        .toList(),
                List.of(ApiSource.of(release)));
    }

    @GetMapping("/releases/difference")
    @Operation(
            summary = "How two releases of a dataset differ",
            description =
                    "Figures that are new, changed, unchanged and removed, by indicator; rows of other sheets by their key. "
                            + "Large releases are compared one pair at a time: until it is this one's turn the answer is 503 with Retry-After.")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", description = "Not its turn yet; Retry-After says when to ask again")
    @Nullable
    DifferenceAnswer difference(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Number of the earlier release",
                            required = true,
                            schema = @Schema(type = "integer", format = "int64"))
                    @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Number of the later release",
                            required = true,
                            schema = @Schema(type = "integer", format = "int64"))
                    @Nullable
                    String to,
            @RequestParam(required = false)
                    @Parameter(description = "Only this indicator", example = "homicide-rate")
                    @Nullable
                    String indicator,
            HttpServletRequest request,
            HttpServletResponse response) {
        // before the tag is written, since no error carries one
        ReleaseDifference difference = query.difference(query.pair(from, to, "indicator", indicator), indicator);
        if (freshness.held(request, response, Languages.of(request))) {
            return null;
        }
        return DifferenceAnswer.of(difference);
    }
}
