import type { Metadata } from "next";
import { AmountCourse } from "@/components/dashboard/course/amount-course";
import { ChoiceLinks } from "@/components/dashboard/course/choice-links";
import { FunderMonths } from "@/components/dashboard/course/funder-months";
import { StandingCourse } from "@/components/dashboard/course/standing-course";
import { Panel } from "@/components/dashboard/panel";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { COURSE_PERIODS } from "@/lib/features/dashboard/course/constants";
import { PERIOD_LABELS } from "@/lib/features/dashboard/course/labels";
import { loadCourse } from "@/lib/features/dashboard/course/loaders";
import { coursePath } from "@/lib/features/dashboard/course/routes";

export const metadata: Metadata = { title: "Le programme dans le temps" };

export default async function CoursePage({ searchParams }: PageProps<"/tableau-de-bord/dans-le-temps">) {
  const screen = await loadCourse(await searchParams, new Date());
  const { course, amount } = screen;
  return (
    <ViewFrame view="course" screen={{ ...screen, dashboard: { ...course, on: course.at } }}>
      <ChoiceLinks
        label="Période"
        choices={COURSE_PERIODS.map((period) => ({
          label: PERIOD_LABELS[period],
          href: coursePath(course, { period, amount }),
          isChosen: period === course.period,
        }))}
      />
      <Panel name="standing">
        <StandingCourse course={course} visible={screen.visibleStatuses} />
      </Panel>
      <Panel name="amounts">
        <AmountCourse course={course} />
      </Panel>
      <Panel name="funderMonths">
        <FunderMonths
          course={course}
          amount={amount}
          pathOf={(one) => coursePath(course, { period: course.period, amount: one })}
        />
      </Panel>
    </ViewFrame>
  );
}
