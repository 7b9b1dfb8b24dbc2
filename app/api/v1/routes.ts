import * as account from "./account/route";
import * as accountPassword from "./account/password/route";
import * as accountPreferences from "./account/preferences/route";
import * as accountSessions from "./account/sessions/route";
import * as accountTokens from "./account/tokens/route";
import * as accountTokensTokenId from "./account/tokens/[tokenId]/route";
import * as annotationsAnnotationId from "./annotations/[annotationId]/route";
import * as annotationsAnnotationIdAcceptance from "./annotations/[annotationId]/acceptance/route";
import * as annotationsAnnotationIdAnchors from "./annotations/[annotationId]/anchors/route";
import * as annotationsAnnotationIdReplies from "./annotations/[annotationId]/replies/route";
import * as batchesBatchIdUndo from "./batches/[batchId]/undo/route";
import * as documentsDocumentId from "./documents/[documentId]/route";
import * as documentsDocumentIdAlignment from "./documents/[documentId]/alignment/route";
import * as documentsDocumentIdAnnotations from "./documents/[documentId]/annotations/route";
import * as documentsDocumentIdAnnotationsWeb from "./documents/[documentId]/annotations/web/route";
import * as documentsDocumentIdBlocksBlockId from "./documents/[documentId]/blocks/[blockId]/route";
import * as documentsDocumentIdCheckTallies from "./documents/[documentId]/check-tallies/route";
import * as documentsDocumentIdClaims from "./documents/[documentId]/claims/route";
import * as documentsDocumentIdDivision from "./documents/[documentId]/division/route";
import * as documentsDocumentIdEvents from "./documents/[documentId]/events/route";
import * as documentsDocumentIdExportFormat from "./documents/[documentId]/export/[format]/route";
import * as documentsDocumentIdGate from "./documents/[documentId]/gate/route";
import * as documentsDocumentIdMerges from "./documents/[documentId]/merges/route";
import * as documentsDocumentIdOpening from "./documents/[documentId]/opening/route";
import * as documentsDocumentIdPresence from "./documents/[documentId]/presence/route";
import * as documentsDocumentIdQueue from "./documents/[documentId]/queue/route";
import * as documentsDocumentIdReleases from "./documents/[documentId]/releases/route";
import * as documentsDocumentIdReplacements from "./documents/[documentId]/replacements/route";
import * as documentsDocumentIdReturns from "./documents/[documentId]/returns/route";
import * as documentsDocumentIdReturnsComparison from "./documents/[documentId]/returns/comparison/route";
import * as documentsDocumentIdRestorations from "./documents/[documentId]/restorations/route";
import * as documentsDocumentIdReviews from "./documents/[documentId]/reviews/route";
import * as documentsDocumentIdRows from "./documents/[documentId]/rows/route";
import * as documentsDocumentIdSegments from "./documents/[documentId]/segments/route";
import * as documentsDocumentIdSource from "./documents/[documentId]/source/route";
import * as documentsDocumentIdSourceComparison from "./documents/[documentId]/source/comparison/route";
import * as documentsDocumentIdStream from "./documents/[documentId]/stream/route";
import * as documentsDocumentIdTranslation from "./documents/[documentId]/translation/route";
import * as documentsDocumentIdUndo from "./documents/[documentId]/undo/route";
import * as documentsDocumentIdUndoneSlices from "./documents/[documentId]/undone-slices/route";
import * as documentsDocumentIdVisit from "./documents/[documentId]/visit/route";
import * as documentsDocumentIdQuality from "./documents/[documentId]/quality/route";
import * as documentsDocumentIdQualityRatings from "./documents/[documentId]/quality/ratings/route";
import * as documentsDocumentIdEvaluations from "./documents/[documentId]/evaluations/route";
import * as evaluationsEvaluationId from "./evaluations/[evaluationId]/route";
import * as evaluationsEvaluationIdAgreement from "./evaluations/[evaluationId]/agreement/route";
import * as evaluationsEvaluationIdRulings from "./evaluations/[evaluationId]/rulings/route";
import * as evaluationsEvaluationIdRulingsRulingId from "./evaluations/[evaluationId]/rulings/[rulingId]/route";
import * as projectsProjectIdQualityProfile from "./projects/[projectId]/quality-profile/route";
import * as feedbackCount from "./feedback/count/route";
import * as feedbackSights from "./feedback/sights/route";
import * as invitationsJoin from "./invitations/join/route";
import * as invitationsJoinAsNew from "./invitations/join-as-new/route";
import * as notifications from "./notifications/route";
import * as notificationsCount from "./notifications/count/route";
import * as notificationsRead from "./notifications/read/route";
import * as notificationsStream from "./notifications/stream/route";
import * as projectsProjectIdMute from "./projects/[projectId]/mute/route";
import * as projects from "./projects/route";
import * as projectsProjectId from "./projects/[projectId]/route";
import * as projectsProjectIdAuditExport from "./projects/[projectId]/audit/export/route";
import * as projectsProjectIdDocuments from "./projects/[projectId]/documents/route";
import * as projectsProjectIdDocumentsPreview from "./projects/[projectId]/documents/preview/route";
import * as projectsProjectIdInvitations from "./projects/[projectId]/invitations/route";
import * as projectsProjectIdInvitationsInvitationId from "./projects/[projectId]/invitations/[invitationId]/route";
import * as projectsProjectIdMembers from "./projects/[projectId]/members/route";
import * as projectsProjectIdMembersUserId from "./projects/[projectId]/members/[userId]/route";
import * as projectsProjectIdReview from "./projects/[projectId]/review/route";
import * as projectsProjectIdSegmentation from "./projects/[projectId]/segmentation/route";
import * as projectsProjectIdSegmentationExport from "./projects/[projectId]/segmentation/export/route";
import * as projectsProjectIdSegmentationImport from "./projects/[projectId]/segmentation/import/route";
import * as projectsProjectIdTags from "./projects/[projectId]/tags/route";
import * as projectsProjectIdWords from "./projects/[projectId]/words/route";
import * as queue from "./queue/route";
import * as releaseKey from "./release-key/route";
import * as releasesReleaseId from "./releases/[releaseId]/route";
import * as releasesReleaseIdFilesFormat from "./releases/[releaseId]/files/[format]/route";
import * as reviewRunsRunIdUndo from "./review-runs/[runId]/undo/route";
import * as sample from "./sample/route";
import * as segmentsSegmentId from "./segments/[segmentId]/route";
import * as segmentsSegmentIdConfirmations from "./segments/[segmentId]/confirmations/route";
import * as segmentsSegmentIdDismissals from "./segments/[segmentId]/dismissals/route";
import * as segmentsSegmentIdPropagation from "./segments/[segmentId]/propagation/route";
import * as segmentsSegmentIdRepetitions from "./segments/[segmentId]/repetitions/route";
import * as segmentsSegmentIdReviews from "./segments/[segmentId]/reviews/route";
import * as segmentsSegmentIdRevisions from "./segments/[segmentId]/revisions/route";
import * as segmentsSegmentIdSource from "./segments/[segmentId]/source/route";
import * as segmentsSegmentIdSplit from "./segments/[segmentId]/split/route";
import * as segmentsSegmentIdSuggestions from "./segments/[segmentId]/suggestions/route";
import * as segmentsSegmentIdTarget from "./segments/[segmentId]/target/route";
import * as segmentsSegmentIdWithdrawals from "./segments/[segmentId]/withdrawals/route";
import * as setup from "./setup/route";
import * as spelling from "./spelling/route";
import * as suggestionsSuggestionIdRulings from "./suggestions/[suggestionId]/rulings/route";
import * as verifications from "./verifications/route";
import * as projectsProjectIdWebhooks from "./projects/[projectId]/webhooks/route";
import * as webhooksWebhookId from "./webhooks/[webhookId]/route";
import * as webhooksWebhookIdDeliveries from "./webhooks/[webhookId]/deliveries/route";
import * as webhooksWebhookIdSecret from "./webhooks/[webhookId]/secret/route";
import type { Operation } from "@/lib/server/operation";

type Route = Readonly<Record<string, { readonly operation?: Operation }>>;

/** Every route of this folder but the description itself, by its address. A test holds it to the file system. */ import * as deliveriesDeliveryIdResend from "./deliveries/[deliveryId]/resend/route";

export const routes: Readonly<Record<string, Route>> = {
  "/api/v1/account": account,
  "/api/v1/account/password": accountPassword,
  "/api/v1/account/preferences": accountPreferences,
  "/api/v1/account/sessions": accountSessions,
  "/api/v1/account/tokens": accountTokens,
  "/api/v1/account/tokens/[tokenId]": accountTokensTokenId,
  "/api/v1/annotations/[annotationId]": annotationsAnnotationId,
  "/api/v1/annotations/[annotationId]/acceptance": annotationsAnnotationIdAcceptance,
  "/api/v1/annotations/[annotationId]/anchors": annotationsAnnotationIdAnchors,
  "/api/v1/annotations/[annotationId]/replies": annotationsAnnotationIdReplies,
  "/api/v1/batches/[batchId]/undo": batchesBatchIdUndo,
  "/api/v1/documents/[documentId]": documentsDocumentId,
  "/api/v1/documents/[documentId]/alignment": documentsDocumentIdAlignment,
  "/api/v1/documents/[documentId]/annotations": documentsDocumentIdAnnotations,
  "/api/v1/documents/[documentId]/annotations/web": documentsDocumentIdAnnotationsWeb,
  "/api/v1/documents/[documentId]/blocks/[blockId]": documentsDocumentIdBlocksBlockId,
  "/api/v1/documents/[documentId]/check-tallies": documentsDocumentIdCheckTallies,
  "/api/v1/documents/[documentId]/claims": documentsDocumentIdClaims,
  "/api/v1/documents/[documentId]/division": documentsDocumentIdDivision,
  "/api/v1/documents/[documentId]/events": documentsDocumentIdEvents,
  "/api/v1/documents/[documentId]/export/[format]": documentsDocumentIdExportFormat,
  "/api/v1/documents/[documentId]/gate": documentsDocumentIdGate,
  "/api/v1/documents/[documentId]/merges": documentsDocumentIdMerges,
  "/api/v1/documents/[documentId]/opening": documentsDocumentIdOpening,
  "/api/v1/documents/[documentId]/presence": documentsDocumentIdPresence,
  "/api/v1/documents/[documentId]/queue": documentsDocumentIdQueue,
  "/api/v1/documents/[documentId]/releases": documentsDocumentIdReleases,
  "/api/v1/documents/[documentId]/replacements": documentsDocumentIdReplacements,
  "/api/v1/documents/[documentId]/returns": documentsDocumentIdReturns,
  "/api/v1/documents/[documentId]/returns/comparison": documentsDocumentIdReturnsComparison,
  "/api/v1/documents/[documentId]/restorations": documentsDocumentIdRestorations,
  "/api/v1/documents/[documentId]/reviews": documentsDocumentIdReviews,
  "/api/v1/documents/[documentId]/rows": documentsDocumentIdRows,
  "/api/v1/documents/[documentId]/segments": documentsDocumentIdSegments,
  "/api/v1/documents/[documentId]/source": documentsDocumentIdSource,
  "/api/v1/documents/[documentId]/source/comparison": documentsDocumentIdSourceComparison,
  "/api/v1/documents/[documentId]/stream": documentsDocumentIdStream,
  "/api/v1/documents/[documentId]/translation": documentsDocumentIdTranslation,
  "/api/v1/documents/[documentId]/undo": documentsDocumentIdUndo,
  "/api/v1/documents/[documentId]/undone-slices": documentsDocumentIdUndoneSlices,
  "/api/v1/documents/[documentId]/visit": documentsDocumentIdVisit,
  "/api/v1/documents/[documentId]/quality": documentsDocumentIdQuality,
  "/api/v1/documents/[documentId]/quality/ratings": documentsDocumentIdQualityRatings,
  "/api/v1/documents/[documentId]/evaluations": documentsDocumentIdEvaluations,
  "/api/v1/evaluations/[evaluationId]": evaluationsEvaluationId,
  "/api/v1/evaluations/[evaluationId]/agreement": evaluationsEvaluationIdAgreement,
  "/api/v1/evaluations/[evaluationId]/rulings": evaluationsEvaluationIdRulings,
  "/api/v1/evaluations/[evaluationId]/rulings/[rulingId]": evaluationsEvaluationIdRulingsRulingId,
  "/api/v1/projects/[projectId]/quality-profile": projectsProjectIdQualityProfile,
  "/api/v1/feedback/count": feedbackCount,
  "/api/v1/feedback/sights": feedbackSights,
  "/api/v1/invitations/join": invitationsJoin,
  "/api/v1/invitations/join-as-new": invitationsJoinAsNew,
  "/api/v1/notifications": notifications,
  "/api/v1/notifications/count": notificationsCount,
  "/api/v1/notifications/read": notificationsRead,
  "/api/v1/notifications/stream": notificationsStream,
  "/api/v1/projects": projects,
  "/api/v1/projects/[projectId]": projectsProjectId,
  "/api/v1/projects/[projectId]/audit/export": projectsProjectIdAuditExport,
  "/api/v1/projects/[projectId]/documents": projectsProjectIdDocuments,
  "/api/v1/projects/[projectId]/documents/preview": projectsProjectIdDocumentsPreview,
  "/api/v1/projects/[projectId]/invitations": projectsProjectIdInvitations,
  "/api/v1/projects/[projectId]/invitations/[invitationId]": projectsProjectIdInvitationsInvitationId,
  "/api/v1/projects/[projectId]/members": projectsProjectIdMembers,
  "/api/v1/projects/[projectId]/members/[userId]": projectsProjectIdMembersUserId,
  "/api/v1/projects/[projectId]/mute": projectsProjectIdMute,
  "/api/v1/projects/[projectId]/review": projectsProjectIdReview,
  "/api/v1/projects/[projectId]/segmentation": projectsProjectIdSegmentation,
  "/api/v1/projects/[projectId]/segmentation/export": projectsProjectIdSegmentationExport,
  "/api/v1/projects/[projectId]/segmentation/import": projectsProjectIdSegmentationImport,
  "/api/v1/projects/[projectId]/tags": projectsProjectIdTags,
  "/api/v1/projects/[projectId]/words": projectsProjectIdWords,
  "/api/v1/queue": queue,
  "/api/v1/release-key": releaseKey,
  "/api/v1/releases/[releaseId]": releasesReleaseId,
  "/api/v1/releases/[releaseId]/files/[format]": releasesReleaseIdFilesFormat,
  "/api/v1/review-runs/[runId]/undo": reviewRunsRunIdUndo,
  "/api/v1/sample": sample,
  "/api/v1/segments/[segmentId]": segmentsSegmentId,
  "/api/v1/segments/[segmentId]/confirmations": segmentsSegmentIdConfirmations,
  "/api/v1/segments/[segmentId]/dismissals": segmentsSegmentIdDismissals,
  "/api/v1/segments/[segmentId]/propagation": segmentsSegmentIdPropagation,
  "/api/v1/segments/[segmentId]/repetitions": segmentsSegmentIdRepetitions,
  "/api/v1/segments/[segmentId]/reviews": segmentsSegmentIdReviews,
  "/api/v1/segments/[segmentId]/revisions": segmentsSegmentIdRevisions,
  "/api/v1/segments/[segmentId]/source": segmentsSegmentIdSource,
  "/api/v1/segments/[segmentId]/split": segmentsSegmentIdSplit,
  "/api/v1/segments/[segmentId]/suggestions": segmentsSegmentIdSuggestions,
  "/api/v1/segments/[segmentId]/target": segmentsSegmentIdTarget,
  "/api/v1/segments/[segmentId]/withdrawals": segmentsSegmentIdWithdrawals,
  "/api/v1/setup": setup,
  "/api/v1/spelling": spelling,
  "/api/v1/suggestions/[suggestionId]/rulings": suggestionsSuggestionIdRulings,
  "/api/v1/verifications": verifications,
  "/api/v1/deliveries/[deliveryId]/resend": deliveriesDeliveryIdResend,
  "/api/v1/projects/[projectId]/webhooks": projectsProjectIdWebhooks,
  "/api/v1/webhooks/[webhookId]": webhooksWebhookId,
  "/api/v1/webhooks/[webhookId]/deliveries": webhooksWebhookIdDeliveries,
  "/api/v1/webhooks/[webhookId]/secret": webhooksWebhookIdSecret,
};
