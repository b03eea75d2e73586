import { deleteStar, putAnswer, putAttempt, putNote, putProbeStep, putReview, putSelfLevel, putStar, type ReviewBody } from '@whetstone/contracts/attempts';
import { putRoundVisit, submitRound } from '@whetstone/contracts/rounds';
import { putStoryRevision } from '@whetstone/contracts/stories';
import { call } from '#src/lib/call.ts';
import type { Piece, StoryPiece } from './piece.ts';

type ReviewPiece = Extract<Piece, { reviewId: string }>;
type RoundPiece = Extract<Piece, { roundId: string }>;

function reviewBody(piece: ReviewPiece, claimedAt: string | null): ReviewBody {
  const { reviewId: _id, ...body } = piece;
  return { ...body, claimedAt };
}

function sendStory({ revisionId: id, storyId, basedOnIds, content, isRemoved }: StoryPiece): Promise<unknown> {
  return call(putStoryRevision, { params: { id }, body: { storyId, basedOnIds, ...content, isRemoved } });
}

function sendOfRound(piece: RoundPiece, claimedAt: string | null): Promise<unknown> {
  const { roundId: id } = piece;
  if (piece.kind === 'submission') return call(submitRound, { params: { id }, body: { claimedAt } });
  return call(putRoundVisit, { params: { id, visitId: piece.visitId }, body: { position: piece.position, claimedAt } });
}

/** Sends one piece of work to where it belongs. @throws CallError */
export async function sendPiece(piece: Piece, claimedAt: string | null): Promise<unknown> {
  switch (piece.kind) {
    case 'attempt':
      return call(putAttempt, { params: { id: piece.attemptId }, body: { question: piece.question, version: piece.version, claimedAt } });
    case 'answer': {
      const { attemptId, revisionId, text, basedOnId } = piece;
      return call(putAnswer, { params: { id: attemptId, revisionId }, body: { text, basedOnId, claimedAt } });
    }
    case 'level': {
      const { attemptId, dimension, level, evidence } = piece;
      return call(putSelfLevel, { params: { id: attemptId, dimension }, body: { level, evidence } });
    }
    case 'probe': {
      const { attemptId, probeId, outcome, note } = piece;
      return call(putProbeStep, { params: { id: attemptId, probeId }, body: { outcome, note } });
    }
    case 'note':
      return call(putNote, { params: { id: piece.noteId }, body: { question: piece.question, text: piece.text } });
    case 'star':
      return call(piece.isStarred ? putStar : deleteStar, { params: { slug: piece.question } });
    case 'story':
      return sendStory(piece);
    default:
      return 'roundId' in piece ? sendOfRound(piece, claimedAt) : call(putReview, { params: { id: piece.reviewId }, body: reviewBody(piece, claimedAt) });
  }
}
