// Words of news English by the way they point: up or down, good or bad. Own lists; used where no pair of words is listed as opposite.
import { stemmer } from 'stemmer'

const stems = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s+/)
      .map((word) => stemmer(word)),
  )

export const UPWARD = stems(
  'rise rose risen rising increase grow grew grown growth climb gain soar jump surge raise expand advance rally boost higher up more greater double triple treble rebound recover widen strengthen accelerate upgrade swell escalate lift hike upward upturn record add exceed surpass faster larger bigger above most maximum expansion extend longer improve improvement',
)
export const DOWNWARD = stems(
  'fall fell fallen falling decrease drop decline shrink shrank slip plunge slump tumble sink sank lower reduce cut lose lost down dip ease slide slid halve weaken narrow slow downgrade dwindle contract contraction deteriorate diminish plummet collapse crash downward downturn shed less fewer smaller below least minimum slash trim curb slower shorten shorter worsen',
)
export const POSITIVE = stems(
  'good great excellent positive success successful succeed win won winner victory triumph gain profit benefit improve improved improvement strong strength confident optimistic hopeful happy pleased delighted satisfied praise applaud hail commend welcome support back favour approve accept agree endorse popular safe secure healthy recover recovery thrive flourish achieve achievement best better love enjoy like admire proud progress peace calm stable easy smooth encourage encouraging impress impressive brilliant outstanding fine right correct honest innocent clear acquit legal trust reliable effective efficient useful valuable ideal perfect thrill excite exciting comfortable free rescue save protect help promising bright buoyant robust solid keen eager confident lucky fortunate win-win generous friendly warm',
)
export const NEGATIVE = stems(
  'bad poor terrible awful negative failure fail failed unsuccessful lose lost loss loser defeat damage harm hurt worse worst worsen weak weakness doubt doubtful pessimistic gloomy unhappy sad disappointed disappointing angry upset dissatisfied criticise criticize condemn attack oppose reject refuse dismiss deny unpopular dangerous unsafe unhealthy sick ill suffer struggle decline trouble problem crisis hate dislike fear worry worried concern concerned war violence violent conflict unstable hard difficult tough discourage discouraging disaster disastrous wrong incorrect dishonest guilty convict illegal distrust unreliable ineffective inefficient useless costly expensive flaw flawed risk risky threat threaten setback blow bleak grim shame embarrassing embarrassment regret nervous afraid anxious hostile bitter cold unlucky unfortunate kill destroy ruin collapse chaos delay ban block sluggish dull boring dismal lacklustre',
)
