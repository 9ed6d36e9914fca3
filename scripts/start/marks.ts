/** What the journey marks: a fictional record, the case reference to give it, and passages with the keys to press. */
export interface RecordToMark {
  readonly file: string;
  readonly reference: string;
  readonly passages: readonly { readonly text: string; readonly keys: string }[];
}

/** Three records as a reviewer might mark them; Co-operation is not found in the review, and so is a gap there. */
export const records: readonly RecordToMark[] = [
  {
    file: 'daily-log.html',
    reference: 'DL-0417',
    passages: [
      {
        text: 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.',
        keys: '1s',
      },
      { text: 'Colin laughed and said the cook always eats the ugly one, and ate it.', keys: '23s' },
      {
        text: 'He was sent to his room and told he could come down when he was ready to say sorry. He stayed up there fifty minutes.',
        keys: '124c',
      },
      { text: 'he was cross with the spellings, not with us, and I should have come up and sat with him', keys: '2s' },
      {
        text: 'At home he wanted the photo put up on the shelf in the front room, so we did, next to Jess’s graduation.',
        keys: '5s',
      },
      { text: 'I had the phone in my hand when he was telling me about it and I was not listening.', keys: '1c' },
      {
        text: 'she said it was a shame with a mother like that, and I do not think he was far enough away',
        keys: '5c',
      },
      { text: 'he chose the order (teeth, pyjamas, ten minutes of iPad, story), I chose the time', keys: '4s' },
    ],
  },
  {
    file: 'residential-log.html',
    reference: 'RH-1109',
    passages: [
      { text: 'Woke Dara with tea and the curtains left shut, as she asked on Friday.', keys: '14s' },
      { text: 'I kept my voice low, sat on the bottom step and said I was not going anywhere.', keys: '12s' },
      { text: 'Dara was rude about the meal. Meal removed.', keys: '24c' },
      { text: 'Fintan came for tea, first time since he moved to Halesby.', keys: '5s' },
      { text: 'Dara’s is the end one, with her name under it in her own lettering.', keys: '35s' },
    ],
  },
  {
    file: 'review.html',
    reference: 'RV-2036',
    passages: [
      { text: 'Ellis told me, “They were there but they weren’t in.”', keys: '1c' },
      { text: 'and she is careful to be wrong sometimes so that he can put her right', keys: '2s' },
      { text: 'he replied that Ellis was the left back', keys: '35s' },
      { text: 'Ellis knows the plan.', keys: '5s' },
    ],
  },
];
